package org.dacheng.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.forms.draft.DraftPage;
import org.dacheng.forms.render.CarriedAnswers;
import org.dacheng.forms.render.SummaryField;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Contents of a form that is being filled in: raw answers, and people chosen by node. One draft stores everything; a
 * colon in the key tells the rest from answers, since field keys contain none.
 *
 * @param page the opened page that contains the form
 * @param formVersion id of the form version that the answers belong to; null in drafts of earlier releases
 * @param leftOut what an earlier version of the form or a copied request had and this one does not accept
 * @param submitter the person for whom the actor fills it in; null for the actor
 */
record FilledForm(
        Map<String, @Nullable Object> data,
        Map<String, List<String>> chosen,
        DraftPage page,
        @Nullable String formVersion,
        List<SummaryField> leftOut,
        @Nullable String submitter) {

    static final FilledForm EMPTY = kept(Map.of());

    /** Prefix of posted parameters; those of fields begin with {@code data.}. */
    private static final String CHOSEN = "chosen.";

    /** Prefix in a draft, where fields have none. */
    private static final String KEPT = "chosen:";

    private static final String VERSION = "form:";
    private static final String LEFT_OUT = "left-out:";
    private static final String SUBMITTER = "for:";

    static FilledForm posted(
            Map<String, @Nullable Object> data, MultiValueMap<String, String> parameters, @Nullable String version) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(CHOSEN)) {
                chosen.put(
                        name.substring(CHOSEN.length()),
                        values.stream().filter(value -> !value.isBlank()).toList());
            }
        });
        return new FilledForm(data, chosen, DraftPage.of(parameters), version, leftOut(parameters), null);
    }

    private static List<SummaryField> leftOut(MultiValueMap<String, String> parameters) {
        List<String> labels = parameters.getOrDefault("left.label", List.of());
        List<String> texts = parameters.getOrDefault("left.text", List.of());
        List<SummaryField> leftOut = new ArrayList<>();
        for (int at = 0; at < labels.size() && at < texts.size(); at++) {
            leftOut.add(new SummaryField("", labels.get(at), texts.get(at)));
        }
        return leftOut;
    }

    static FilledForm kept(Map<String, @Nullable Object> draft) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>(draft);
        data.keySet().removeIf(name -> name.indexOf(':') >= 0);
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        draft.forEach((name, value) -> {
            if (name.startsWith(KEPT) && value instanceof List<?> people) {
                List<String> ids = new ArrayList<>();
                people.forEach(person -> ids.add(String.valueOf(person)));
                chosen.put(name.substring(KEPT.length()), ids);
            }
        });
        String version = draft.get(VERSION) instanceof String id ? id : null;
        DraftPage page = DraftPage.of(new LinkedMultiValueMap<>());
        String submitter = draft.get(SUBMITTER) instanceof String id ? id : null;
        return new FilledForm(data, chosen, page, version, keptLeftOut(draft.get(LEFT_OUT)), submitter);
    }

    private static List<SummaryField> keptLeftOut(@Nullable Object stored) {
        List<SummaryField> leftOut = new ArrayList<>();
        if (stored instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof List<?> pair && pair.size() == 2) {
                    leftOut.add(new SummaryField("", String.valueOf(pair.get(0)), String.valueOf(pair.get(1))));
                }
            }
        }
        return leftOut;
    }

    Map<String, @Nullable Object> toKeep() {
        Map<String, @Nullable Object> draft = new LinkedHashMap<>(data);
        chosen.forEach((node, people) -> draft.put(KEPT + node, people));
        if (formVersion != null) {
            draft.put(VERSION, formVersion);
        }
        if (!leftOut.isEmpty()) {
            draft.put(
                    LEFT_OUT,
                    leftOut.stream()
                            .map(one -> List.of(one.label(), one.text()))
                            .toList());
        }
        if (submitter != null) {
            draft.put(SUBMITTER, submitter);
        }
        return draft;
    }

    /** The same, filled in for a person. */
    FilledForm of(String submitterId) {
        return new FilledForm(data, chosen, page, formVersion, leftOut, submitterId);
    }

    /** The same with answers that fit another version of the form. */
    FilledForm carried(CarriedAnswers carried, String version) {
        List<SummaryField> all = new ArrayList<>(leftOut);
        all.addAll(carried.leftOut());
        return new FilledForm(carried.kept(), chosen, page, version, List.copyOf(all), submitter);
    }
}
