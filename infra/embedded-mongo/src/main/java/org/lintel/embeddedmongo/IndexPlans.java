package org.lintel.embeddedmongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.embeddedmongo.Plan.Merge;
import org.lintel.embeddedmongo.Plan.Order;
import org.lintel.embeddedmongo.Plan.Repeats;

import de.bwaldvogel.mongo.backend.IndexKey;

/**
 * The ways in which one index can serve a query: points on its first fields, then a range on the next one. After its own fields an index
 * has the {@code _id}, so a condition on that, or the order by it, is served as well.
 */
final class IndexPlans {

    /** More stretches than this cost more than what they save. */
    private static final int MOST_RANGES = 20_000;

    private static final String ID = "_id";

    private final Entries entries;
    private final List<IndexKey> fields;
    private final Conditions conditions;
    private final SortOrder sort;

    private IndexPlans(Entries entries, Conditions conditions, SortOrder sort) {
        this.entries = entries;
        this.conditions = conditions;
        this.sort = sort;
        this.fields = new ArrayList<>();
        if (entries instanceof OrderedIndex index) {
            fields.addAll(index.getKeys());
        }
        if (fields.stream().noneMatch(field -> field.getKey().equals(ID))) {
            fields.add(new IndexKey(ID, true));
        }
    }

    static List<Plan> of(Entries entries, Conditions conditions, SortOrder sort) {
        IndexPlans plans = new IndexPlans(entries, conditions, sort);
        if (entries instanceof OrderedIndex index && index.leavesOutDocuments() && !plans.excludesMissing()) {
            return List.of();
        }
        Conditions.@Nullable Field first = plans.condition(0);
        int choices = first == null ? 1 : Math.max(1, first.points().size());
        List<Plan> result = new ArrayList<>();
        for (int choice = 0; choice < choices; choice++) {
            result.add(plans.plan(choice));
        }
        return result;
    }

    /** @param choice which list of points to use on the first field: {@code $all} has one for each of its values */
    private Plan plan(int choice) {
        List<KeyBuffer> prefixes = List.of(new KeyBuffer());
        Set<String> bound = new HashSet<>();
        boolean repeatsByPoints = false;
        int position = 0;
        for (; position < fields.size(); position++) {
            Conditions.@Nullable Field condition = condition(position);
            if (condition == null || condition.points().isEmpty()) {
                break;
            }
            List<byte[]> points = position == 0 ? condition.points().get(choice) : fewest(condition.points());
            if ((long) prefixes.size() * points.size() > MOST_RANGES) {
                break;
            }
            prefixes = extended(prefixes, points, fields.get(position).isAscending());
            repeatsByPoints |= points.size() > 1 && hasArrays(position);
            bound.add(fields.get(position).getKey());
        }
        Conditions.@Nullable Field next = condition(position);
        boolean ranged = next != null && next.lower() != null;
        List<EntryRange> ranges = ranges(prefixes, ranged ? next : null, position);
        Order order = order(position, bound);
        Repeats repeats = anyArrays(position)
                ? Repeats.ANYWHERE
                : !repeatsByPoints ? Repeats.NEVER : order.merge() == Merge.ONE_AFTER_THE_OTHER ? Repeats.ANYWHERE : Repeats.IN_A_ROW;
        boolean exact = conditions.complete() && bound.size() + (ranged ? 1 : 0) == conditions.fieldCount() && repeats == Repeats.NEVER
                && bound.stream().allMatch(this::isAllSaid);
        return new Plan(ranges, order, repeats, exact, ranges.stream().mapToLong(EntryRange::count).sum());
    }

    private List<EntryRange> ranges(List<KeyBuffer> prefixes, Conditions.@Nullable Field condition, int position) {
        List<EntryRange> ranges = new ArrayList<>(prefixes.size());
        for (KeyBuffer prefix : prefixes) {
            EntryRange range = condition == null
                    ? FieldRange.all(entries, prefix)
                    : FieldRange.of(entries, prefix, condition, fields.get(position).isAscending(), hasArrays(position));
            if (!range.isEmpty()) {
                ranges.add(range);
            }
        }
        return ranges;
    }

    /** Whether the index can give the order of the query when the fields in front of this position are bound to points. */
    private Order order(int position, Set<String> bound) {
        boolean reverse = false;
        int next = position;
        for (SortOrder.Key key : sort.keys()) {
            boolean first = next == position;
            if (key.path().equals(ID) && bound.contains(ID)) {
                return first ? new Order(true, !key.ascending(), Merge.BY_ID) : Order.NONE;
            }
            if (isConstant(key.path(), bound)) {
                continue;
            }
            if (next >= fields.size() || !fields.get(next).getKey().equals(key.path()) || hasArrays(next)) {
                return Order.NONE;
            }
            boolean against = fields.get(next).isAscending() != key.ascending();
            if (!first && against != reverse) {
                return Order.NONE;
            }
            if (key.path().equals(ID)) {
                // What comes after the _id in a sort has nothing left to order.
                return new Order(true, against, first && fields.get(next).isAscending() ? Merge.BY_ID : Merge.BY_SUFFIX);
            }
            reverse = against;
            next++;
        }
        return next == position ? Order.ANY : new Order(true, reverse, Merge.BY_SUFFIX);
    }

    private boolean isConstant(String path, Set<String> bound) {
        Conditions.@Nullable Field condition = conditions.on(path);
        return bound.contains(path) && condition != null && fewest(condition.points()).size() <= 1 && !hasArrays(indexOf(path));
    }

    /** Whether nothing else is said of a field than the points that were used. */
    private boolean isAllSaid(String path) {
        Conditions.@Nullable Field condition = conditions.on(path);
        return condition != null && condition.points().size() == 1 && condition.lower() == null;
    }

    /** A sparse index is complete only for a query that wants a value other than null in one of its fields. */
    private boolean excludesMissing() {
        byte[] nothing = OrderedKey.of(null);
        return fields.stream().filter(field -> !field.getKey().equals(ID)).map(field -> conditions.on(field.getKey()))
                .anyMatch(condition -> condition != null && (condition.lower() != null || condition.points().stream()
                        .anyMatch(points -> points.stream().noneMatch(point -> Arrays.equals(point, nothing)))));
    }

    private Conditions.@Nullable Field condition(int position) {
        return position < fields.size() ? conditions.on(fields.get(position).getKey()) : null;
    }

    private int indexOf(String path) {
        return fields.stream().map(IndexKey::getKey).toList().indexOf(path);
    }

    private boolean hasArrays(int field) {
        return entries instanceof OrderedIndex index && field < index.getKeys().size() && index.hasArrays(field);
    }

    private boolean anyArrays(int from) {
        for (int field = from; field < fields.size(); field++) {
            if (hasArrays(field)) {
                return true;
            }
        }
        return false;
    }

    private static List<byte[]> fewest(List<List<byte[]>> alternatives) {
        List<byte[]> fewest = alternatives.getFirst();
        for (List<byte[]> points : alternatives) {
            fewest = points.size() < fewest.size() ? points : fewest;
        }
        return fewest;
    }

    private static List<KeyBuffer> extended(List<KeyBuffer> prefixes, List<byte[]> points, boolean ascending) {
        List<KeyBuffer> result = new ArrayList<>(prefixes.size() * points.size());
        for (KeyBuffer prefix : prefixes) {
            for (byte[] point : points) {
                KeyBuffer longer = prefix.copy();
                int start = longer.length();
                longer.put(point);
                if (!ascending) {
                    longer.complementFrom(start);
                }
                result.add(longer);
            }
        }
        return result;
    }
}
