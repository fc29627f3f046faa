package org.lintel.embeddedmongo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.lintel.embeddedmongo.Plan.Merge;
import org.lintel.embeddedmongo.Plan.Order;
import org.lintel.embeddedmongo.Plan.Repeats;

import de.bwaldvogel.mongo.bson.Document;

/** Chooses the cheapest way to the documents of a query, by the exact number of entries that each way would read. */
final class QueryPlanner {

    private final IdIndex byId;
    private final List<OrderedIndex> indexes;

    QueryPlanner(IdIndex byId, List<OrderedIndex> indexes) {
        this.byId = byId;
        this.indexes = indexes;
    }

    /** @param wanted how many documents the query takes at most, 0 for all */
    Plan plan(Document filter, SortOrder sort, long wanted) {
        Conditions conditions = Conditions.of(filter);
        Comparator<Plan> cheapest = Comparator.comparingLong(plan -> plan.cost(wanted));
        Plan direct = IndexPlans.of(byId, conditions, sort).stream().filter(Plan::isBounded).min(cheapest).orElseGet(() -> all(sort));
        if (direct.entries() <= 1) {
            return direct;
        }
        Plan single = Stream.concat(Stream.of(direct), secondaryPlans(conditions, sort).filter(Plan::isBounded)).min(cheapest)
                .orElseThrow();
        return Stream.concat(Stream.of(single), unions(conditions, sort).filter(Plan::isBounded)).min(cheapest).orElseThrow();
    }

    /** Reads every document, whatever the filter. */
    Plan all(SortOrder sort) {
        Plan all = IndexPlans.of(byId, Conditions.of(new Document()), sort).getFirst();
        return new Plan(all.ranges(), all.order(), all.repeats(), false, all.entries());
    }

    private Stream<Plan> secondaryPlans(Conditions conditions, SortOrder sort) {
        return indexes.stream().flatMap(index -> IndexPlans.of(index, conditions, sort).stream());
    }

    private Stream<Plan> unions(Conditions conditions, SortOrder sort) {
        return conditions.eithers().stream().map(branches -> union(branches, conditions.withoutEithers(), sort)).flatMap(Optional::stream);
    }

    /** The best way for each branch together with the rest of the filter; side by side when the order of {@code _id} is wanted. */
    private Optional<Plan> union(List<Document> branches, Conditions rest, SortOrder sort) {
        boolean reverse = sort.isById() && !sort.keys().getFirst().ascending();
        List<Plan> plans = new ArrayList<>();
        for (Document branch : branches) {
            Conditions both = rest.and(branch);
            Optional<Plan> best = Stream.concat(IndexPlans.of(byId, both, sort).stream(), secondaryPlans(both, sort))
                    .filter(plan -> !sort.isById() || plan.order().asWanted() && plan.order().reverse() == reverse)
                    .min(Comparator.comparingLong(Plan::entries));
            if (best.isEmpty()) {
                return Optional.empty();
            }
            plans.add(best.get());
        }
        if (plans.isEmpty()) {
            return Optional.empty();
        }
        Order order = sort.isById() ? new Order(true, reverse, Merge.BY_ID) : sort.isAny() ? Order.ANY : Order.NONE;
        boolean inARow = sort.isById() && plans.stream().noneMatch(plan -> plan.repeats() == Repeats.ANYWHERE);
        return Optional.of(new Plan(plans.stream().flatMap(plan -> plan.ranges().stream()).toList(), order,
                inARow ? Repeats.IN_A_ROW : Repeats.ANYWHERE, false, plans.stream().mapToLong(Plan::entries).sum()));
    }
}
