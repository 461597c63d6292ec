package org.dacheng.forms.field;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the answers of one form name, such as other requests, as one person sees it while the form is checked and
 * shown. The first field that needs something fetches all that was announced, so that each name is fetched once.
 */
public final class FieldLookups {

    /** More are fetched when a field needs them: a query takes a limited number of parameters. */
    private static final int MOST_ANNOUNCED = 500;

    private final Map<Class<?>, Set<String>> announced = new HashMap<>();
    private final Map<Class<?>, Map<String, Optional<Object>>> fetched = new HashMap<>();

    /** Says that fields will need these things of a kind. */
    public void announce(Class<?> kind, Collection<String> names) {
        Set<String> all = announced.computeIfAbsent(kind, none -> new LinkedHashSet<>());
        names.stream().limit(Math.max(0, MOST_ANNOUNCED - all.size())).forEach(all::add);
    }

    /**
     * The things of a kind with these names that exist.
     *
     * @param fetch finds those of the given names that exist, by name
     */
    public <T> Map<String, T> find(
            Class<T> kind, Collection<String> names, Function<Set<String>, Map<String, T>> fetch) {
        Map<String, Optional<Object>> known = fetched.computeIfAbsent(kind, none -> new HashMap<>());
        if (!known.keySet().containsAll(names)) {
            Set<String> missing = new LinkedHashSet<>(names);
            missing.addAll(announced.getOrDefault(kind, Set.of()));
            missing.removeAll(known.keySet());
            Map<String, T> found = fetch.apply(missing);
            missing.forEach(name -> known.put(name, Optional.ofNullable(found.get(name))));
        }
        Map<String, T> wanted = new LinkedHashMap<>();
        for (String name : names) {
            known.getOrDefault(name, Optional.empty()).ifPresent(one -> wanted.put(name, kind.cast(one)));
        }
        return wanted;
    }
}
