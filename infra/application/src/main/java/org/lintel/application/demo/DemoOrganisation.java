package org.lintel.application.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * An organisation that does not exist, and what becomes of its request.
 *
 * @param applicant which demo user files for it
 * @param incomplete whether something is missing at first
 * @param asked whether it is asked a question
 * @param fate how its story ends
 * @param delegates whom it nominates
 */
record DemoOrganisation(int number, String name, String country, String applicant, boolean incomplete, boolean asked, Fate fate,
        List<DemoDelegate> delegates) {
    /** How a story ends, as far as this demonstration tells it. */
    enum Fate {
        GRANTED,
        DENIED,
        REVOKED,
        UNDER_NOTICE,
        WITHDRAWN,
        AWAITING_APPROVAL,
        IN_VETTING,
        WAITING_FOR_INFORMATION,
        JUST_FILED;

        /** @return whether the organisation is accredited, whatever follows */
        boolean isGrantedFirst() {
            return this == GRANTED || this == UNDER_NOTICE || this == REVOKED;
        }
    }

    private static final List<String> FIRST = List.of("Witness", "Open Record", "Survivors'", "Harbour", "Cedar", "Northern", "Riverside",
            "Common Ground", "Lantern", "Plain Word", "Bridge", "Meridian", "Olive", "Highland", "Archive");
    private static final List<String> SECOND = List.of("Forum", "Network", "Law Centre", "Documentation Group", "Alliance", "Observatory",
            "Initiative", "Foundation", "Collective", "Watch");
    private static final List<String> COUNTRIES = List.of("KEN", "COL", "GEO", "UGA", "NLD", "PHL", "SEN", "MEX", "JOR", "DEU", "PER",
            "BGD", "CIV",
            "UKR", "CAN");
    /** Four on average; an organisation has five places. */
    private static final int FEWEST_DELEGATES = 3;
    private static final int SPREAD = 3;
    /** Out of a hundred stories; most end well, some do not end during the demonstration. */
    private static final List<Fate> FATES = fates(62, 8, 5, 4, 4, 5, 5, 4, 3);

    /** @param number from 0; the name is of first and second words, so that the first 150 differ */
    static DemoOrganisation of(int number, RandomGenerator chance) {
        String country = COUNTRIES.get(chance.nextInt(COUNTRIES.size()));
        return new DemoOrganisation(number, FIRST.get(number % FIRST.size()) + " " + SECOND.get(number / FIRST.size() % SECOND.size()),
                country, chance.nextInt(4) == 0 ? "applicant2" : "applicant",
                chance.nextInt(5) == 0,
                chance.nextInt(6) == 0, FATES.get(chance.nextInt(FATES.size())),
                Stream.generate(() -> DemoDelegate.of(country, chance)).limit(FEWEST_DELEGATES + chance.nextInt(SPREAD)).toList());
    }

    private static List<Fate> fates(int... weights) {
        var all = new java.util.ArrayList<Fate>();
        for (Fate fate : Fate.values()) {
            for (int count = 0; count < weights[fate.ordinal()]; count++) {
                all.add(fate);
            }
        }
        return List.copyOf(all);
    }
}
