package org.lintel.application.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A person who does not exist, nominated by an organisation that does not either, and how far they come.
 *
 * @param displayName what their badge shows in place of their name; empty for who is under no pseudonym
 * @param comes whether they fetch their badge, where they get one
 * @param fate how their story ends, where their organisation's lets it come so far
 */
record DemoDelegate(String givenName, String familyName, LocalDate birthDate, String nationality, String displayName, boolean comes,
        Fate fate) {
    /** How far a person comes, as far as this demonstration tells it; each has taken the steps of those before it, but for who leaves. */
    enum Fate {
        NOMINATED,
        CONFIRMED,
        VETTED,
        RECOMMENDED,
        GRANTED,
        WITHDRAWN,
        DENIED
    }

    private static final List<String> GIVEN = List.of("Amari", "Bela", "Ceren", "Dayo", "Elin", "Farai", "Goran", "Hana", "Imani", "Jonas",
            "Kesi", "Luz", "Mirela", "Nadim", "Odile", "Paulo", "Quyen", "Rosa", "Selam", "Tarik", "Uli", "Vesna", "Wafa", "Ximena", "Yara",
            "Zoran");
    private static final List<String> FAMILY = List.of("Abara", "Benitez", "Çelik", "Diarra", "Eriksen", "Fofana", "Gashi", "Haddad",
            "Ibarra", "Jansen", "Kamau", "Lindqvist", "Mbeki", "Novak", "Okoro", "Petrov", "Quispe", "Rahman", "Santos", "Tadesse", "Uwase",
            "Vargas", "Wanjiru", "Yilmaz", "Zamora");
    private static final LocalDate OLDEST = LocalDate.of(1955, 1, 1);
    private static final int DAYS_OF_BIRTH = 50 * 365;
    private static final int ONE_UNDER_A_PSEUDONYM = 12;
    private static final List<Fate> FATES = fates(
            Map.of(Fate.NOMINATED, 4, Fate.CONFIRMED, 4, Fate.VETTED, 3, Fate.RECOMMENDED, 4, Fate.GRANTED,
                    78, Fate.WITHDRAWN, 4, Fate.DENIED, 3));

    /** @param country of the organisation, of which most of its delegates are nationals */
    static DemoDelegate of(String country, RandomGenerator chance) {
        String given = GIVEN.get(chance.nextInt(GIVEN.size()));
        String family = FAMILY.get(chance.nextInt(FAMILY.size()));
        boolean pseudonymous = chance.nextInt(ONE_UNDER_A_PSEUDONYM) == 0;
        return new DemoDelegate(given, family, OLDEST.plusDays(chance.nextInt(DAYS_OF_BIRTH)), chance.nextInt(5) == 0 ? "NLD" : country,
                pseudonymous ? "Observer " + (char) ('A' + chance.nextInt(26)) : "", chance.nextInt(4) > 0,
                FATES.get(chance.nextInt(FATES.size())));
    }

    private static List<Fate> fates(Map<Fate, Integer> weights) {
        List<Fate> all = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            for (int count = 0; count < weights.getOrDefault(fate, 0); count++) {
                all.add(fate);
            }
        }
        return List.copyOf(all);
    }
}
