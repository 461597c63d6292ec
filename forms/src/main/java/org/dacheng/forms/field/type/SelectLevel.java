package org.dacheng.forms.field.type;

import java.util.List;
import org.dacheng.forms.field.ChoiceOption;
import org.jspecify.annotations.Nullable;

/**
 * One list of {@code forms/field/levels}: lists behind each other, where each choice decides the options of the next.
 *
 * @param label name of the level; null for that of its number
 * @param groups the options, by the choice before
 * @param chosen value of the chosen option; empty for none
 */
public record SelectLevel(@Nullable String label, List<Group> groups, String chosen) {

    /**
     * The options below one choice.
     *
     * @param parent the choices before, as a JSON pointer such as {@code /travel/hotel}; empty on the first level
     * @param label label of the choice before
     * @param current true for the options that can be chosen now
     */
    public record Group(String parent, String label, boolean current, List<ChoiceOption> options) {}

    public boolean isChosen(Group group, ChoiceOption option) {
        return group.current() && option.value().equals(chosen);
    }
}
