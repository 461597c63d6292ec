package org.dacheng.forms.field.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.text.LocalText;
import org.dacheng.forms.option.ListedOption;
import org.dacheng.forms.option.OptionList;
import org.dacheng.forms.option.OptionSources;
import org.dacheng.forms.option.RemoteAnswer;

/** One shared list with an option that is switched off, and addresses in every state. */
final class TestOptionSources implements OptionSources {

    private static final List<ListedOption> CITIES = List.of(
            new ListedOption("sh", new LocalText("上海", "Shanghai"), true),
            new ListedOption("sz", new LocalText("深圳", "Shenzhen"), true),
            new ListedOption("old", new LocalText("旧址", "Old site"), false));

    private static final Map<String, RemoteAnswer> ADDRESSES = Map.of(
            "https://hr.example.com/cities", new RemoteAnswer(CITIES.subList(0, 2), RemoteAnswer.State.CURRENT),
            "https://hr.example.com/slow", new RemoteAnswer(CITIES.subList(0, 2), RemoteAnswer.State.EARLIER));

    @Override
    public Optional<OptionList> list(String key) {
        return key.equals("cities")
                ? Optional.of(new OptionList("cities", new LocalText("城市", "Cities"), CITIES, 1))
                : Optional.empty();
    }

    @Override
    public boolean isAllowed(String address) {
        return ADDRESSES.containsKey(address);
    }

    @Override
    public RemoteAnswer remote(String address, boolean wait) {
        if (wait) {
            TestFieldTypes.ASKED.add(address);
        }
        return ADDRESSES.getOrDefault(address, new RemoteAnswer(List.of(), RemoteAnswer.State.UNAVAILABLE));
    }
}
