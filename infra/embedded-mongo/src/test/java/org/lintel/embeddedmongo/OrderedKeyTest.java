package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;

/** The bytes of a key are in the order of the values, compared with an order that is written down here anew. */
class OrderedKeyTest {

    private static final int ROUNDS = Boolean.getBoolean("lintel.slow") ? 5_000_000 : 100_000;

    private final long seed = Long.getLong("lintel.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);

    @Test
    void randomValuesAreInTheOrderOfMongoDb() {
        System.out.println("OrderedKeyTest: lintel.seed=" + seed);
        for (int i = 0; i < ROUNDS; i++) {
            Object one = value(2);
            Object other = random.nextInt(10) == 0 ? one : value(2);

            int byBytes = Integer.signum(Arrays.compareUnsigned(OrderedKey.of(one), OrderedKey.of(other)));

            assertThat(byBytes).as("%s against %s, seed %d", one, other, seed).isEqualTo(Integer.signum(compare(one, other)));
        }
    }

    @Test
    void theTypesAreInTheOrderOfMongoDb() {
        List<Object> ascending = new ArrayList<>(Arrays.asList(MinKey.getInstance(), null, Double.NEGATIVE_INFINITY, -Double.MAX_VALUE,
                Long.MIN_VALUE, -1, -Double.MIN_VALUE, 0, Double.MIN_VALUE, 1, 9_007_199_254_740_993L, Long.MAX_VALUE, Double.MAX_VALUE,
                Double.POSITIVE_INFINITY, "", "\u0000", "a", "a\u0000", "aa", "b", new Document(), new Document("", null),
                new Document("a", 1), new BinData(new byte[0]), new BinData(new byte[]{-1}), new BinData(new byte[]{0, 0}), new ObjectId(),
                false, true, Instant.EPOCH.minusMillis(1), Instant.EPOCH, MaxKey.getInstance()));

        for (int i = 1; i < ascending.size(); i++) {
            assertThat(Arrays.compareUnsigned(OrderedKey.of(ascending.get(i - 1)), OrderedKey.of(ascending.get(i))))
                    .as("%s before %s", ascending.get(i - 1), ascending.get(i)).isNegative();
        }
    }

    @Test
    void equalNumbersOfDifferentTypesAreOneKey() {
        for (Object five : new Object[]{5L, 5.0, 5.0f, (short) 5, new Decimal128(new BigDecimal("5.00"))}) {
            assertThat(OrderedKey.of(five)).as("%s %s", five.getClass(), five).isEqualTo(OrderedKey.of(5));
        }
        assertThat(OrderedKey.of(-0.0)).isEqualTo(OrderedKey.of(0));
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> number();
            case 1 -> random.nextInt(-3, 4);
            case 2 -> text();
            case 3 -> new BinData(bytes());
            case 4 -> random.nextInt(3) == 0 ? null : (Object) random.nextBoolean();
            case 5 -> Instant.ofEpochMilli(random.nextInt(4) == 0 ? random.nextLong(-1L << 53, 1L << 53) : random.nextInt(-2, 3));
            case 6 -> random.nextBoolean() ? MinKey.getInstance() : MaxKey.getInstance();
            case 7 -> document(depth - 1);
            default -> number();
        };
    }

    private Number number() {
        long odd = random.nextLong() >> random.nextInt(64);
        return switch (random.nextInt(7)) {
            case 0 -> odd;
            case 1 -> (double) odd;
            case 2 -> Math.nextUp((double) odd);
            case 3 -> new Decimal128(new BigDecimal(odd).scaleByPowerOfTen(-random.nextInt(4)));
            case 4 -> random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE;
            case 5 -> random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            default -> {
                double any = Double.longBitsToDouble(random.nextLong());
                yield Double.isNaN(any) ? 0.5 : any;
            }
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(4); length > 0; length--) {
            text.append("\u0000\u0001a.b$~é€\uD7FF".charAt(random.nextInt(10)));
        }
        return text.toString();
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(4)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(-1, 2);
        }
        return bytes;
    }

    private Document document(int depth) {
        Document document = new Document();
        for (int fields = random.nextInt(3); fields > 0; fields--) {
            document.append(text(), value(depth));
        }
        return document;
    }

    /** MongoDB's manual, "Comparison/Sort Order". */
    private static int compare(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null || type(one) != type(other)) {
            return Integer.compare(type(one), type(other));
        }
        return switch (one) {
            case Number number -> compareNumbers(number, (Number) other);
            case String text -> text.compareTo((String) other);
            case Document document -> compareDocuments(document, (Document) other);
            case BinData binary -> {
                byte[] a = binary.getData();
                byte[] b = ((BinData) other).getData();
                yield a.length != b.length ? Integer.compare(a.length, b.length) : Arrays.compareUnsigned(a, b);
            }
            case Boolean truth -> truth.compareTo((Boolean) other);
            case Instant instant -> instant.compareTo((Instant) other);
            default -> 0;
        };
    }

    private static int compareNumbers(Number one, Number other) {
        double a = one.doubleValue();
        double b = other.doubleValue();
        return Double.isInfinite(a) || Double.isInfinite(b) ? Double.compare(a, b) : exact(one).compareTo(exact(other));
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case Decimal128 decimal -> decimal.toBigDecimal();
            case Double value -> new BigDecimal(value);
            default -> BigDecimal.valueOf(number.longValue());
        };
    }

    /** Field by field: first the type of the value, then the name, then the value; a document that ends is the lesser one. */
    private static int compareDocuments(Document one, Document other) {
        List<String> ones = List.copyOf(one.keySet());
        List<String> others = List.copyOf(other.keySet());
        for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
            Object a = one.get(ones.get(i));
            Object b = other.get(others.get(i));
            int order = Integer.compare(type(a), type(b));
            order = order != 0 ? order : ones.get(i).compareTo(others.get(i));
            order = order != 0 ? order : compare(a, b);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(ones.size(), others.size());
    }

    private static int type(@Nullable Object value) {
        return switch (value) {
            case MinKey least -> 0;
            case null -> 1;
            case Number number -> 2;
            case String text -> 3;
            case Document document -> 4;
            case BinData binary -> 6;
            case Boolean truth -> 8;
            case Instant instant -> 9;
            default -> 20;
        };
    }
}
