package org.dacheng.okr.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.request.RequestData;
import org.dacheng.forms.render.FormExportColumn;
import org.dacheng.okr.feed.RequestFeedSettings.Moment;
import org.dacheng.okr.measure.Measure;
import org.dacheng.people.person.Departments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Determines which requests count for settings, and their amounts. */
@Component
class RequestAmounts {

    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(15);

    private final AllowedFeedProcesses processes;
    private final Departments departments;
    private final WorkingTimeCalculator time;

    RequestAmounts(AllowedFeedProcesses processes, Departments departments, WorkingTimeCalculator time) {
        this.processes = processes;
        this.departments = departments;
        this.time = time;
    }

    /** Evidence of the requests that count, in their order. */
    List<EvidenceItem> of(List<RequestData> requests, RequestFeedSettings settings, Measure measure, TimeRange period) {
        Map<String, Integer> places = new HashMap<>();
        return requests.stream()
                .map(request -> evidence(request, settings, measure, period, places))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<EvidenceItem> evidence(
            RequestData request,
            RequestFeedSettings settings,
            Measure measure,
            TimeRange period,
            Map<String, Integer> places) {
        Instant moment = settings.moment() == Moment.ENDED ? request.endedAt() : request.submittedAt();
        if (moment == null
                || !period.holds(moment)
                || !settings.outcomes().contains(request.status())
                || !isOf(settings.department(), request)) {
            return Optional.empty();
        }
        BigDecimal amount = amount(request, settings, measure, period, places);
        if (amount == null) {
            return Optional.empty();
        }
        if (amount.abs().compareTo(BEYOND) >= 0) {
            throw new FeedCalculationFailed(FeedProblem.TOO_BIG);
        }
        BigDecimal kept = amount.setScale(Aggregation.SCALE, RoundingMode.HALF_UP);
        return Optional.of(new EvidenceItem(request.id(), request.id(), moment, kept, request.number()));
    }

    private boolean isOf(@Nullable String department, RequestData request) {
        return department == null
                || request.departmentId() != null && departments.isWithin(request.departmentId(), department);
    }

    private @Nullable BigDecimal amount(
            RequestData request,
            RequestFeedSettings settings,
            Measure measure,
            TimeRange period,
            Map<String, Integer> places) {
        return switch (settings.measure()) {
            case COUNT -> BigDecimal.ONE;
            case SUM -> field(request, String.valueOf(settings.field()), measure, places);
            case AVERAGE_TIME -> duration(request, settings, period);
            case SHARE_IN_TIME -> inTime(duration(request, settings, period), settings.within());
        };
    }

    private @Nullable BigDecimal duration(RequestData request, RequestFeedSettings settings, TimeRange period) {
        Instant ended = request.endedAt();
        return ended == null
                ? null
                : time.hours(request.submittedAt(), ended, settings.workingDays(), period.zone())
                        .divide(settings.unit().hours(), 10, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal inTime(@Nullable BigDecimal duration, @Nullable BigDecimal within) {
        if (duration == null || within == null) {
            return null;
        }
        return duration.compareTo(within) <= 0 ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /** Null when the field is empty, or does not exist in the version of the request. */
    private @Nullable BigDecimal field(
            RequestData request, String field, Measure measure, Map<String, Integer> places) {
        PublishedDefinition version = processes.version(request.versionId());
        int place = places.computeIfAbsent(request.versionId(), id -> place(version, field, measure));
        if (place < 0) {
            return null;
        }
        Object value = processes
                .forms()
                .cells(version.schema(), request.data(), Locale.ENGLISH)
                .get(place);
        return value instanceof BigDecimal number ? number : null;
    }

    private int place(PublishedDefinition version, String field, Measure measure) {
        FormExportColumn column = processes.number(version, field).orElse(null);
        if (column == null) {
            return -1;
        }
        FeedProblem problem = processes.isHidden(version, field)
                ? FeedProblem.FIELD_HIDDEN
                : RequestFeedSettingsCheck.fits(column, measure);
        if (problem != null) {
            throw new FeedCalculationFailed(problem);
        }
        return processes.place(version.schema(), field);
    }
}
