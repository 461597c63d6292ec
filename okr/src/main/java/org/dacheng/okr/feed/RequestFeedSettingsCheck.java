package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dacheng.engine.jsonschema.JsonSchemaValidator;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.forms.render.FormExportColumn;
import org.dacheng.okr.feed.RequestFeedSettings.Moment;
import org.dacheng.okr.feed.RequestFeedSettings.Unit;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.Departments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and validates the settings of feeds from requests. */
@Component
class RequestFeedSettingsCheck {

    private static final JsonSchemaValidator SCHEMA =
            new JsonSchemaValidator(RequestFeedSettingsCheck.class, "request-feed.schema.json");
    private static final List<RequestStatus> ENDED = List.of(RequestStatus.APPROVED, RequestStatus.REFUSED);
    private static final Set<RequestStatus> OPEN = Set.of(RequestStatus.RUNNING, RequestStatus.RETURNED);
    private static final BigDecimal MAX_TIME = BigDecimal.valueOf(10_000);

    private final AllowedFeedProcesses processes;
    private final Departments departments;
    private final FeedGroupSizeCheck group;

    RequestFeedSettingsCheck(AllowedFeedProcesses processes, Departments departments, FeedGroupSizeCheck group) {
        this.processes = processes;
        this.departments = departments;
        this.group = group;
    }

    RequestFeedSettings read(Actor actor, JsonNode json, RequestMetric usual, Measure measure) {
        FeedSettingsReader settings = new FeedSettingsReader(json, SCHEMA);
        RequestFeedSettings read = settings.read(GivenSettings.class).withDefaults(usual);
        process(actor, settings, read, measure);
        if (usual.isTime() != read.measure().isTime()) {
            settings.addError("/measure", "okr.feed.setting-choice");
        }
        moments(settings, read);
        if (read.department() != null && departments.find(read.department()).isEmpty()) {
            settings.addError("/department", "okr.feed.department-unknown");
        } else if (group.isTooSmall(read.department())) {
            settings.addError("/department", "okr.feed.few-people", FeedGroupSizeCheck.MIN_SIZE);
        }
        within(settings, read);
        settings.check();
        return read;
    }

    /** Settings as given; null for a missing one. */
    record GivenSettings(
            @Nullable String process,
            @Nullable RequestMetric measure,
            @Nullable String field,
            @Nullable List<RequestStatus> outcomes,
            @Nullable Moment moment,
            @Nullable String department,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Unit unit,
            @Nullable BigDecimal within,
            boolean workingDays) {

        RequestFeedSettings withDefaults(RequestMetric usual) {
            RequestMetric metric = Objects.requireNonNullElse(measure, usual);
            List<RequestStatus> usualOutcomes = metric.isTime() ? ENDED : List.of(RequestStatus.APPROVED);
            return new RequestFeedSettings(
                    Objects.requireNonNullElse(process, ""),
                    metric,
                    field,
                    Objects.requireNonNullElse(outcomes, usualOutcomes).stream()
                            .distinct()
                            .toList(),
                    Objects.requireNonNullElse(moment, Moment.ENDED),
                    department,
                    from,
                    until,
                    Objects.requireNonNullElse(unit, Unit.HOURS),
                    within,
                    workingDays);
        }
    }

    private void process(Actor actor, FeedSettingsReader settings, RequestFeedSettings read, Measure measure) {
        if (read.process().isEmpty()) {
            return;
        }
        PublishedDefinition process = processes
                .newest(read.process())
                .filter(found -> processes.mayUse(actor, found.key()))
                .orElse(null);
        if (process == null) {
            settings.addError("/process", "okr.feed.process-unknown");
            return;
        }
        if (read.measure() == RequestMetric.SUM && read.field() != null) {
            field(actor, settings, read.field(), process);
        }
        FeedProblem problem = problem(read, process, measure);
        if (problem == FeedProblem.KIND_DIFFERS) {
            settings.addSourceError("okr.feed.problem.kind-differs");
        } else if (problem == FeedProblem.CURRENCY_DIFFERS) {
            settings.addError("/field", "okr.feed.problem.currency-differs");
        }
    }

    private void field(Actor actor, FeedSettingsReader settings, String field, PublishedDefinition process) {
        if (processes.number(process, field).isEmpty()) {
            settings.addError("/field", "okr.feed.field-unknown");
        } else if (!processes.oversees(actor, process.key())) {
            settings.addError("/field", "okr.feed.field-not-overseen");
        } else if (processes.isHidden(process, field)) {
            settings.addError("/field", "okr.feed.field-hidden");
        }
    }

    private static void moments(FeedSettingsReader settings, RequestFeedSettings read) {
        if (read.outcomes().stream().anyMatch(OPEN::contains)
                && (read.moment() == Moment.ENDED || read.measure().isTime())) {
            settings.addError("/outcomes", "okr.feed.outcomes-open");
        }
        LocalDate from = read.from();
        LocalDate until = read.until();
        if (from != null && until != null && until.isBefore(from)) {
            settings.addError("/until", "okr.feed.days-turned");
        }
    }

    private static void within(FeedSettingsReader settings, RequestFeedSettings read) {
        BigDecimal within = read.within();
        if (read.measure() == RequestMetric.SHARE_IN_TIME
                && within != null
                && (within.signum() <= 0
                        || within.compareTo(MAX_TIME) > 0
                        || within.stripTrailingZeros().scale() > Aggregation.SCALE)) {
            settings.addError("/within", "okr.feed.within-missing");
        }
    }

    /** A problem of stored settings in their current environment. */
    @Nullable
    FeedProblem problem(RequestFeedSettings settings, Measure measure) {
        if (group.isTooSmall(settings.department())) {
            return FeedProblem.FEW_PEOPLE;
        }
        PublishedDefinition process = processes.newest(settings.process()).orElse(null);
        return process == null ? FeedProblem.PROCESS_GONE : problem(settings, process, measure);
    }

    private @Nullable FeedProblem problem(RequestFeedSettings settings, PublishedDefinition process, Measure measure) {
        return switch (settings.measure()) {
            case COUNT, AVERAGE_TIME -> measure.kind() == KeyResultKind.NUMBER ? null : FeedProblem.KIND_DIFFERS;
            case SHARE_IN_TIME -> measure.kind() == KeyResultKind.PERCENTAGE ? null : FeedProblem.KIND_DIFFERS;
            case SUM -> ofField(settings, process, measure);
        };
    }

    private @Nullable FeedProblem ofField(RequestFeedSettings settings, PublishedDefinition process, Measure measure) {
        Optional<FormExportColumn> field = processes.number(process, String.valueOf(settings.field()));
        if (field.isEmpty()) {
            return FeedProblem.FIELD_GONE;
        }
        return processes.isHidden(process, field.get().key()) ? FeedProblem.FIELD_HIDDEN : fits(field.get(), measure);
    }

    /** A sum of money needs a measure in the same currency, a sum of numbers a number. */
    static @Nullable FeedProblem fits(FormExportColumn field, Measure measure) {
        boolean money = field.kind() == FormExportColumn.FormColumnKind.MONEY;
        if (measure.kind() != (money ? KeyResultKind.MONEY : KeyResultKind.NUMBER)) {
            return FeedProblem.KIND_DIFFERS;
        }
        return money && !field.unit().equals(measure.currency()) ? FeedProblem.CURRENCY_DIFFERS : null;
    }
}
