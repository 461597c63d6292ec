package org.dacheng.engine.packaging;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.flow.FlowChecks;
import org.dacheng.engine.flow.PathsWithoutApproval;
import org.dacheng.engine.flow.VisibleFields;
import org.dacheng.engine.settings.ProcessSettings;
import org.dacheng.engine.settings.ProcessSettingsReader;
import org.dacheng.engine.settings.TitlePlaceholders;
import org.dacheng.engine.settings.ViolationCollector;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.FormVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the three files of a package, individually and against each other. */
@Component
public class PackageChecks {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final FormVersions forms;
    private final FlowChecks flows;
    private final ProcessSettingsReader settingsReader;

    PackageChecks(FormVersions forms, FlowChecks flows, ProcessSettingsReader settingsReader) {
        this.forms = forms;
        this.flows = flows;
        this.settingsReader = settingsReader;
    }

    /**
     * @param key key of the process
     * @throws InvalidInput with all problems; without a readable form the other files are not checked
     * @throws ApprovalMissing if there is no other problem
     */
    public CheckedPackage check(String key, ProcessPackage content) {
        ViolationCollector violations = new ViolationCollector();
        checkKey(key, violations);
        FormSchema schema = form(content, violations);
        if (schema == null) {
            violations.orThrow();
            throw new IllegalStateException("a form that is refused without a reason");
        }
        ProcessSettings settings = settingsReader.read(content.process(), key, schema, violations);
        Flow flow = flow(content, schema, violations);
        if (flow != null) {
            checkTitleHidesNothing(settings, schema, flow, violations);
            ModuleFilledFormCheck.check(schema, flow, violations);
        }
        violations.orThrow();
        List<Violation> undecided = PathsWithoutApproval.of(Objects.requireNonNull(flow));
        if (!undecided.isEmpty() && !settings.allowWithoutApproval()) {
            throw new ApprovalMissing(undecided);
        }
        return new CheckedPackage(content, settings, flow, undecided);
    }

    /** @throws InvalidInput if the text cannot be the key of a process */
    public static void requireKey(String key) {
        ViolationCollector violations = new ViolationCollector();
        checkKey(key, violations);
        violations.orThrow();
    }

    private static void checkKey(String key, ViolationCollector violations) {
        if (!KEY.matcher(key).matches()) {
            violations.add("", Message.of("engine.package.key", key));
        }
    }

    private @Nullable FormSchema form(ProcessPackage content, ViolationCollector violations) {
        try {
            return forms.parse(content.form());
        } catch (InvalidInput refused) {
            violations.add(refused, "/form");
            return null;
        }
    }

    private @Nullable Flow flow(ProcessPackage content, FormSchema schema, ViolationCollector violations) {
        try {
            return flows.read(content.flow(), schema);
        } catch (InvalidInput refused) {
            violations.add(refused, "/flow");
            return null;
        }
    }

    /**
     * Every reader of the request sees the title, in lists and mails, so it must not contain fields that a node hides.
     */
    private static void checkTitleHidesNothing(
            ProcessSettings settings, FormSchema schema, Flow flow, ViolationCollector violations) {
        for (String field : TitlePlaceholders.names(settings.title())) {
            for (ApprovalNode node : flow.approvals()) {
                boolean answer = !field.equals(TitlePlaceholders.SUBMITTER) && !field.equals(TitlePlaceholders.PROCESS);
                if (answer
                        && !VisibleFields.at(schema, flow, List.of(node.id())).isVisible(field)) {
                    violations.add("/process/title", Message.of("engine.package.title-hidden", field, node.name()));
                }
            }
        }
    }
}
