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
    record ComparedObjective(
            String id,
            Owner owner,
            LocalText ownerName,
            Map<String, Integer> checkIns,
            List<ObjectiveChange.AlignmentChange> alignments,
            List<ChangeRows.AuthorRow> authors,
            boolean guessed) {}

    ObjectiveChange between(
            ComparedObjective compared, @Nullable ObjectiveSnapshot before, @Nullable ObjectiveSnapshot after) {
        return new ObjectiveChange(
                compared.id(),
                mark(before, after),
                compared.owner(),
                compared.ownerName(),
                content(before, after, ObjectiveContent::title),
                content(before, after, ObjectiveContent::note),
                content(before, after, ObjectiveContent::category),
                content(before, after, ObjectiveContent::visibility),
                content(before, after, ObjectiveContent::rollUp),
                content(before, after, content -> person(content.responsibleId())),
                new BeforeAndAfter<>(of(before, ObjectiveSnapshot::progress), of(after, ObjectiveSnapshot::progress)),
                new BeforeAndAfter<>(
                        of(before, ObjectiveSnapshot::confidence), of(after, ObjectiveSnapshot::confidence)),
                compared.checkIns().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                keyResults(compared, before, after),
                compared.alignments(),
                compared.authors().stream()
                        .map(one -> new ObjectiveChange.Author(person(one.personId()), one.imported(), one.file()))
                        .toList(),
                compared.guessed());
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
                of(before, snapshot -> part.apply(snapshot.content())),
                of(after, snapshot -> part.apply(snapshot.content())));
    }

    /** Changed key results: current ones in their order, then removed ones. */
    private List<ObjectiveChange.ChangedKeyResult> keyResults(
            ComparedObjective compared, @Nullable ObjectiveSnapshot before, @Nullable ObjectiveSnapshot after) {
        List<String> ids = new ArrayList<>(ids(after));
        ids(before).stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        return ids.stream()
                .map(id -> keyResult(id, compared.checkIns().getOrDefault(id, 0), before, after))
                .filter(ObjectiveChange.ChangedKeyResult::hasChanges)
                .toList();
    }

    private static List<String> ids(@Nullable ObjectiveSnapshot snapshot) {
        return snapshot == null
                ? List.of()
                : snapshot.content().keyResults().stream()
                        .map(ObjectiveContent.KeyResultContent::id)
                        .toList();
    }

    private ObjectiveChange.ChangedKeyResult keyResult(
            String id, int checkIns, @Nullable ObjectiveSnapshot before, @Nullable ObjectiveSnapshot after) {
        ObjectiveContent.KeyResultContent was = of(before, snapshot -> snapshot.keyResult(id));
        ObjectiveContent.KeyResultContent is = of(after, snapshot -> snapshot.keyResult(id));
        ObjectiveSnapshot.KeyResultState had =
                of(before, snapshot -> snapshot.states().get(id));
        ObjectiveSnapshot.KeyResultState has =
                of(after, snapshot -> snapshot.states().get(id));
        return new ObjectiveChange.ChangedKeyResult(
                id,
                mark(was, is),
                new BeforeAndAfter<>(
                        of(was, ObjectiveContent.KeyResultContent::title),
                        of(is, ObjectiveContent.KeyResultContent::title)),
                new BeforeAndAfter<>(
                        of(was, ObjectiveContent.KeyResultContent::measure),
                        of(is, ObjectiveContent.KeyResultContent::measure)),
                new BeforeAndAfter<>(
                        of(was, ObjectiveContent.KeyResultContent::weight),
                        of(is, ObjectiveContent.KeyResultContent::weight)),
                new BeforeAndAfter<>(
                        of(was, one -> person(one.responsibleId())), of(is, one -> person(one.responsibleId()))),
                new BeforeAndAfter<>(of(was, ObjectiveDiffer::milestones), of(is, ObjectiveDiffer::milestones)),
                new BeforeAndAfter<>(
                        of(had, ObjectiveSnapshot.KeyResultState::value),
                        of(has, ObjectiveSnapshot.KeyResultState::value)),
                new BeforeAndAfter<>(
                        of(had, ObjectiveSnapshot.KeyResultState::progress),
                        of(has, ObjectiveSnapshot.KeyResultState::progress)),
                new BeforeAndAfter<>(
                        of(had, ObjectiveSnapshot.KeyResultState::confidence),
                        of(has, ObjectiveSnapshot.KeyResultState::confidence)),
                checkIns);
    }

    private static List<String> milestones(ObjectiveContent.KeyResultContent result) {
        return result.milestones().stream()
                .map(ObjectiveContent.MilestoneContent::title)
                .toList();
    }

    private PersonRef person(String id) {
        return people.find(id).map(PersonRef::of).orElseGet(() -> new PersonRef(id, LocalText.same(id)));
    }

    private static <S, T> @Nullable T of(@Nullable S source, Function<S, @Nullable T> part) {
        return source == null ? null : part.apply(source);
    }
}
