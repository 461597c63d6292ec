package org.dacheng.okr.team;

import java.util.List;
import java.util.Objects;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.PlainText;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/** Form fields of a team. */
record TeamForm(
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String lead,
        @Nullable List<String> member) {

    static TeamForm ledBy(String personId) {
        return new TeamForm("", "", personId, List.of());
    }

    static TeamForm of(TeamView team) {
        return new TeamForm(
                team.name().zh(),
                team.name().en(),
                team.lead().id(),
                team.members().stream().map(PersonView::id).toList());
    }

    /** A name in one language is used for both. */
    TeamCommand command() {
        String chinese = text(nameZh);
        String english = text(nameEn);
        return new TeamCommand(
                new LocalText(chinese.isEmpty() ? english : chinese, english.isEmpty() ? chinese : english),
                text(lead),
                members());
    }

    public List<String> members() {
        return Objects.requireNonNullElse(member, List.<String>of()).stream()
                .map(PlainText::line)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static String text(@Nullable String text) {
        return PlainText.line(Objects.requireNonNullElse(text, ""));
    }
}
