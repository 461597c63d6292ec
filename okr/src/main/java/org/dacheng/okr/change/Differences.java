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
class Differences {

    private final People people;

    Differences(People people) {
        this.people = people;
    }

    /** Whose objective is compared, and what no content tells. */
    record Subject(
            String id,
            Owner owner,
            LocalText ownerName,
            Map<String, Integer> checkIns,
            List<ObjectiveChange.Aligned> alignments,
            List<ChangeRows.Author> authors,
            boolean guessed) {}

    ObjectiveChange between(Subject subject, @Nullable Moment before, @Nullable Moment after) {
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
                new Was<>(of(before, Moment::progress), of(after, Moment::progress)),
                new Was<>(of(before, Moment::confidence), of(after, Moment::confidence)),
                subject.checkIns().values().stream().mapToInt(Integer::intValue).sum(),
                keyResults(subject, before, after),
                subject.alignments(),
                subject.authors().stream()
                        .map(one -> new ObjectiveChange.Author(person(one.personId()), one.imported(), one.file()))
                        .toList(),
                subject.guessed());
    }

    private static Mark mark(@Nullable Object before, @Nullable Object after) {
        if (before == null) {
            return Mark.ADDED;
        }
        return after == null ? Mark.REMOVED : Mark.CHANGED;
    }

    private static <T> Was<T> content(
            @Nullable Moment before, @Nullable Moment after, Function<ObjectiveContent, @Nullable T> part) {
        return new Was<>(
                of(before, moment -> part.apply(moment.content())), of(after, moment -> part.apply(moment.content())));
    }

    /** Those of which something changed: first what is there now, in its order, then what is gone. */
    private List<ObjectiveChange.KeyResult> keyResults(
            Subject subject, @Nullable Moment before, @Nullable Moment after) {
        List<String> ids = new ArrayList<>(ids(after));
        ids(before).stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        return ids.stream()
                .map(id -> keyResult(id, subject.checkIns().getOrDefault(id, 0), before, after))
                .filter(ObjectiveChange.KeyResult::says)
                .toList();
    }

    private static List<String> ids(@Nullable Moment moment) {
        return moment == null
                ? List.of()
                : moment.content().keyResults().stream()
                        .map(ObjectiveContent.Result::id)
                        .toList();
    }

    private ObjectiveChange.KeyResult keyResult(
            String id, int checkIns, @Nullable Moment before, @Nullable Moment after) {
        ObjectiveContent.Result was = of(before, moment -> moment.keyResult(id));
        ObjectiveContent.Result is = of(after, moment -> moment.keyResult(id));
        Moment.Reached had = of(before, moment -> moment.reached().get(id));
        Moment.Reached has = of(after, moment -> moment.reached().get(id));
        return new ObjectiveChange.KeyResult(
                id,
                mark(was, is),
                new Was<>(of(was, ObjectiveContent.Result::title), of(is, ObjectiveContent.Result::title)),
                new Was<>(of(was, ObjectiveContent.Result::measure), of(is, ObjectiveContent.Result::measure)),
                new Was<>(of(was, ObjectiveContent.Result::weight), of(is, ObjectiveContent.Result::weight)),
                new Was<>(of(was, one -> person(one.responsibleId())), of(is, one -> person(one.responsibleId()))),
                new Was<>(of(was, Differences::milestones), of(is, Differences::milestones)),
                new Was<>(of(had, Moment.Reached::value), of(has, Moment.Reached::value)),
                new Was<>(of(had, Moment.Reached::progress), of(has, Moment.Reached::progress)),
                new Was<>(of(had, Moment.Reached::confidence), of(has, Moment.Reached::confidence)),
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
