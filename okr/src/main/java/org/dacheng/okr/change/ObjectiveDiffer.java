package org.dacheng.okr.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.objective.ObjectiveContent;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.PersonRef;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares an objective with itself at another moment. */
@Component
class ObjectiveDiffer {

    private final People people;

    ObjectiveDiffer(People people) {
        this.people = people;
    }

    /** The compared objective with facts that are not part of its content. */
    record Subject(
            String id,
            Owner owner,
            LocalText ownerName,
            Map<String, Integer> checkIns,
            List<ObjectiveChange.Aligned> alignments,
            List<ChangeRows.Author> authors,
            boolean guessed) {}

    ObjectiveChange between(Subject subject, @Nullable ObjectiveSnapshot before, @Nullable ObjectiveSnapshot after) {
        return new ObjectiveChange(
                subject.id(),
                mark(before, after),
                subject.owner(),
                subject.ownerName(),
                content(before, after, ObjectiveContent::title),
                content(before, after, ObjectiveContent::note),
                content(before, after, ObjectiveContent::category),
                content(before, after, ObjectiveContent::visibility),
                content(before, after, ObjectiveContent::rollUp),
                content(before, after, content -> person(content.responsibleId())),
                new BeforeAndAfter<>(of(before, ObjectiveSnapshot::progress), of(after, ObjectiveSnapshot::progress)),
                new BeforeAndAfter<>(
                        of(before, ObjectiveSnapshot::confidence), of(after, ObjectiveSnapshot::confidence)),
                subject.checkIns().values().stream().mapToInt(Integer::intValue).sum(),
                keyResults(subject, before, after),
                subject.alignments(),
                subject.authors().stream()
                        .map(one -> new ObjectiveChange.Author(person(one.personId()), one.imported(), one.file()))
                        .toList(),
                subject.guessed());
    }

    private static ChangeType mark(@Nullable Object before, @Nullable Object after) {
        if (before == null) {
            return ChangeType.ADDED;
        }
        return after == null ? ChangeType.REMOVED : ChangeType.CHANGED;
    }

    private static <T> BeforeAndAfter<T> content(
            @Nullable ObjectiveSnapshot before,
            @Nullable ObjectiveSnapshot after,
            Function<ObjectiveContent, @Nullable T> part) {
        return new BeforeAndAfter<>(
                of(before, moment -> part.apply(moment.content())), of(after, moment -> part.apply(moment.content())));
    }

    /** Changed key results: current ones in their order, then removed ones. */
    private List<ObjectiveChange.KeyResult> keyResults(
            Subject subject, @Nullable ObjectiveSnapshot before, @Nullable ObjectiveSnapshot after) {
        List<String> ids = new ArrayList<>(ids(after));
        ids(before).stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        return ids.stream()
                .map(id -> keyResult(id, subject.checkIns().getOrDefault(id, 0), before, after))
                .filter(ObjectiveChange.KeyResult::says)
                .toList();
    }

    private static List<String> ids(@Nullable ObjectiveSnapshot moment) {
        return moment == null
                ? List.of()
                : moment.content().keyResults().stream()
                        .map(ObjectiveContent.Result::id)
                        .toList();
    }

    private ObjectiveChange.KeyResult keyResult(
            String id, int checkIns, @Nullable ObjectiveSnapshot before, @Nullable ObjectiveSnapshot after) {
        ObjectiveContent.Result was = of(before, moment -> moment.keyResult(id));
        ObjectiveContent.Result is = of(after, moment -> moment.keyResult(id));
        ObjectiveSnapshot.Reached had = of(before, moment -> moment.reached().get(id));
        ObjectiveSnapshot.Reached has = of(after, moment -> moment.reached().get(id));
        return new ObjectiveChange.KeyResult(
                id,
                mark(was, is),
                new BeforeAndAfter<>(of(was, ObjectiveContent.Result::title), of(is, ObjectiveContent.Result::title)),
                new BeforeAndAfter<>(
                        of(was, ObjectiveContent.Result::measure), of(is, ObjectiveContent.Result::measure)),
                new BeforeAndAfter<>(of(was, ObjectiveContent.Result::weight), of(is, ObjectiveContent.Result::weight)),
                new BeforeAndAfter<>(
                        of(was, one -> person(one.responsibleId())), of(is, one -> person(one.responsibleId()))),
                new BeforeAndAfter<>(of(was, ObjectiveDiffer::milestones), of(is, ObjectiveDiffer::milestones)),
                new BeforeAndAfter<>(
                        of(had, ObjectiveSnapshot.Reached::value), of(has, ObjectiveSnapshot.Reached::value)),
                new BeforeAndAfter<>(
                        of(had, ObjectiveSnapshot.Reached::progress), of(has, ObjectiveSnapshot.Reached::progress)),
                new BeforeAndAfter<>(
                        of(had, ObjectiveSnapshot.Reached::confidence), of(has, ObjectiveSnapshot.Reached::confidence)),
                checkIns);
    }

    private static List<String> milestones(ObjectiveContent.Result result) {
        return result.milestones().stream()
                .map(ObjectiveContent.Milestone::title)
                .toList();
    }

    private PersonRef person(String id) {
        return people.find(id).map(PersonRef::of).orElseGet(() -> new PersonRef(id, LocalText.same(id)));
    }

    private static <S, T> @Nullable T of(@Nullable S source, Function<S, @Nullable T> part) {
        return source == null ? null : part.apply(source);
    }
}
