package org.dacheng.okr.editor;

import java.util.List;
import java.util.Map;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.objective.ObjectiveCategory;
import org.dacheng.okr.objective.ObjectiveContent;
import org.dacheng.okr.objective.ObjectiveContentChange;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A change of an objective from its posted card; fields that were not posted stay unchanged.
 *
 * @param viewers all of them, null when they were not posted
 */
record PostedObjectiveChange(
        Map<String, String> fields, @Nullable List<String> viewers) implements ObjectiveContentChange {

    @Override
    public boolean affectsProgress() {
        return fields.containsKey("rollUp");
    }

    @Override
    public ObjectiveEdit of(ObjectiveContent now) {
        PostedFields posted = new PostedFields(fields);
        ObjectiveCategory category = posted.choice("category", ObjectiveCategory.class);
        Visibility visibility = posted.choice("visibility", Visibility.class);
        RollUp rollUp = posted.choice("rollUp", RollUp.class);
        posted.check();
        posted.requireUnchanged("title", now.title(), PlainText::line);
        posted.requireUnchanged("note", now.note(), PlainText::lines);
        posted.requireUnchanged("category", now.category());
        posted.requireUnchanged("visibility", now.visibility());
        posted.requireUnchanged("rollUp", now.rollUp());
        posted.requireUnchanged("viewers", ids(now.viewers()), PlainText::line);
        return new ObjectiveEdit(
                posted.text("title"), posted.text("note"), category, visibility, viewers, rollUp, null, null);
    }

    /** Ids of people as one text, independent of their order. */
    static String ids(List<String> people) {
        return String.join(",", people.stream().sorted().distinct().toList());
    }
}
