package org.dacheng.forms.option;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dacheng.base.cache.VersionedCache;
import org.dacheng.base.cache.VersionedCaches;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.RoleKeys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of options that forms share. Published forms read the present list; an option that is switched off stays
 * readable in answers.
 */
@Service
public class OptionLists {

    public static final int MAX_OPTIONS = 1000;
    private static final int MAX_NAME = 100;
    private static final int MAX_LABEL = 200;
    private static final Pattern KEY = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]{0,62}");
    private static final Pattern VALUE = Pattern.compile("[^\\p{Cntrl}]{1,100}");

    private final OptionListRows rows;
    private final VersionedCache<Map<String, OptionList>> cache;
    private final Clock clock;

    OptionLists(OptionListRows rows, VersionedCaches caches, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        this.cache = caches.of(
                "option-lists",
                () -> rows.all().stream().collect(Collectors.toMap(OptionList::key, Function.identity())));
    }

    /** All lists by name. */
    public List<OptionList> all() {
        return cache.get().values().stream()
                .sorted((one, other) -> one.name().zh().compareTo(other.name().zh()))
                .toList();
    }

    public Optional<OptionList> find(String key) {
        return Optional.ofNullable(cache.get().get(key));
    }

    /** @throws NotFound if there is no such list */
    public OptionList get(String key) {
        return find(key).orElseThrow(() -> new NotFound(Message.of("forms.options.no-list")));
    }

    /**
     * Creates an empty list.
     *
     * @throws NotAllowed without the HR designer's right
     * @throws InvalidInput if the name is missing, or the key is taken
     */
    @Transactional
    public void create(Actor actor, String key, LocalText name) {
        requireDesigner(actor);
        List<Violation> violations = new ArrayList<>(ofName(name));
        if (!KEY.matcher(key).matches() || find(key).isPresent()) {
            violations.add(new Violation("/key", Message.of("forms.options.key-taken", key)));
        }
        refuse(violations);
        rows.insert(key, name, actor.personId(), clock.instant());
        cache.invalidate();
    }

    /**
     * Renames a list and replaces its options; those that are missing are refused, because answers may name them.
     *
     * @throws NotAllowed without the HR designer's right
     * @throws InvalidInput with pointers {@code /name} and {@code /options/0}
     * @throws OptionListChanged if the list has another revision
     */
    @Transactional
    public void change(Actor actor, OptionList changed) {
        requireDesigner(actor);
        OptionList stored =
                rows.lock(changed.key()).orElseThrow(() -> new NotFound(Message.of("forms.options.no-list")));
        if (stored.revision() != changed.revision()) {
            throw new OptionListChanged();
        }
        List<Violation> violations = new ArrayList<>(ofName(changed.name()));
        violations.addAll(ofOptions(changed.options()));
        Set<String> values = changed.options().stream().map(ListedOption::value).collect(Collectors.toSet());
        stored.options().stream()
                .filter(option -> !values.contains(option.value()))
                .forEach(option ->
                        violations.add(new Violation("/options", Message.of("forms.options.missing", option.label()))));
        refuse(violations);
        rows.update(changed, actor.personId(), clock.instant());
        cache.invalidate();
    }

    private static List<Violation> ofName(LocalText name) {
        boolean blank = PlainText.isBlank(name.zh()) && PlainText.isBlank(name.en());
        boolean tooLong = PlainText.length(name.zh()) > MAX_NAME || PlainText.length(name.en()) > MAX_NAME;
        return blank || tooLong
                ? List.of(new Violation("/name", Message.of("forms.options.name", MAX_NAME)))
                : List.of();
    }

    private static List<Violation> ofOptions(List<ListedOption> options) {
        List<Violation> violations = new ArrayList<>();
        if (options.size() > MAX_OPTIONS) {
            violations.add(new Violation("/options", Message.of("forms.setting.too-many-options", MAX_OPTIONS)));
        }
        Set<String> values = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            ListedOption option = options.get(i);
            String place = "/options/" + i;
            LocalText label = option.label();
            boolean fits = PlainText.length(label.zh()) <= MAX_LABEL && PlainText.length(label.en()) <= MAX_LABEL;
            if (PlainText.isBlank(label.zh()) || !fits) {
                violations.add(new Violation(place, Message.of("forms.options.label", MAX_LABEL)));
            } else if (!labels.add(label.zh()) || !values.add(option.value())) {
                violations.add(new Violation(place, Message.of("forms.options.twice", label.zh())));
            } else if (!VALUE.matcher(option.value()).matches()) {
                violations.add(new Violation(place, Message.of("forms.options.label", MAX_LABEL)));
            }
        }
        return violations;
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static void requireDesigner(Actor actor) {
        if (!actor.has(RoleKeys.HR_DESIGNER) && !actor.has(RoleKeys.ADMINISTRATOR)) {
            throw new NotAllowed(Message.of("forms.options.designers-only"));
        }
    }
}
