package org.dacheng.engine.design.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.approver.ApproverRule;
import org.dacheng.engine.approver.NamedPeople;
import org.dacheng.engine.approver.PeopleInField;
import org.dacheng.engine.approver.RoleHolders;
import org.dacheng.forms.design.setting.SettingOption;
import org.dacheng.people.person.People;
import org.dacheng.people.person.RoleView;

/** Says in a few words whom rules find, with names in place of keys. */
final class RuleTexts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NAMED = 3;

    private final People people;
    private final Messages messages;
    private final Locale locale;

    RuleTexts(People people, Messages messages, Locale locale) {
        this.people = people;
        this.messages = messages;
        this.locale = locale;
    }

    /**
     * @param fields fields of the form that ask for people
     * @return a text for all rules together
     */
    String all(JsonNode rules, List<SettingOption> fields) {
        String separator = locale.getLanguage().equals("zh") ? "、" : ", ";
        List<String> texts = new ArrayList<>();
        rules.forEach(rule -> texts.add(messages.text(text(rule, fields), locale)));
        return texts.isEmpty() ? messages.text(missing("people"), locale) : String.join(separator, texts);
    }

    private Message text(JsonNode json, List<SettingOption> fields) {
        try {
            ApproverRule rule = JSON.treeToValue(json, ApproverRule.class);
            if (rule instanceof NamedPeople named) {
                return named.people().isEmpty() ? missing("people") : names(named.people());
            } else if (rule instanceof RoleHolders holders) {
                return role(holders);
            } else if (rule instanceof PeopleInField in) {
                return fields.stream()
                        .filter(field -> field.value().equals(in.field()))
                        .findFirst()
                        .map(field -> Message.of("engine.approver.person-field", "“" + field.text() + "”"))
                        .orElse(missing("field"));
            }
            return rule.why();
        } catch (JsonProcessingException unknown) {
            return Message.of("engine.design.node.unknown");
        }
    }

    private Message role(RoleHolders holders) {
        return people.roles().stream()
                .filter(role -> role.id().equals(holders.role()))
                .findFirst()
                .map(RoleView::name)
                .map(name -> holders.scope() == RoleHolders.Scope.COMPANY
                        ? Message.of("engine.approver.role", name)
                        : Message.of("engine.design.card-role-nearby", name))
                .orElse(missing("role"));
    }

    private Message names(List<String> ids) {
        List<LocalText> names = ids.stream().limit(NAMED).map(people::name).toList();
        return ids.size() > NAMED
                ? Message.of("engine.design.card-people-more", names, ids.size())
                : Message.of("engine.design.card-people", names);
    }

    private static Message missing(String what) {
        return Message.of("engine.design.card-no-" + what);
    }
}
