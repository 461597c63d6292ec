package org.dacheng.people.profile;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dacheng.base.failure.Violation;
import org.dacheng.people.deputy.Deputies;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.token.ApiTokens;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Component;

/** Model of the profile page, shown by several controllers. */
@Component
class ProfilePage {

    private static final List<String> COMMON_ZONES = List.of(
            "Asia/Shanghai",
            "Asia/Hong_Kong",
            "Asia/Taipei",
            "Asia/Singapore",
            "Asia/Tokyo",
            "Asia/Seoul",
            "Asia/Bangkok",
            "Asia/Kolkata",
            "Asia/Dubai",
            "Europe/Moscow",
            "Europe/Berlin",
            "Europe/Paris",
            "Europe/Rome",
            "Europe/London",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/Sao_Paulo",
            "Australia/Sydney",
            "UTC");

    private final People people;
    private final Departments departments;
    private final Deputies deputies;
    private final ApiTokens tokens;
    private final Clock clock;

    ProfilePage(People people, Departments departments, Deputies deputies, ApiTokens tokens, Clock clock) {
        this.people = people;
        this.departments = departments;
        this.deputies = deputies;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @param section the posted form; only its errors and values are shown */
    String show(PageReply reply, String section, List<Violation> violations) {
        PersonView person = people.get(reply.actor().personId());
        reply.with("person", person);
        reply.with(
                "departments",
                person.departmentIds().stream()
                        .flatMap(id -> departments.find(id).stream())
                        .toList());
        reply.with(
                "manager",
                people.find(Objects.requireNonNullElse(person.managerId(), "")).orElse(null));
        reply.with("zones", zones(person.zone()));
        reply.with("tokens", tokens.ofActor(reply.actor()));
        reply.with(
                "deputies",
                deputies.ofActor(reply.actor()).stream()
                        .map(deputy -> new DeputyListItem(deputy, people.get(deputy.deputyId())))
                        .toList());
        reply.with("waitingApprovals", deputies.waiting(reply.actor()));
        reply.with(
                "standsIn",
                deputies.of(reply.actor().personId(), clock.instant())
                        .flatMap(people::find)
                        .orElse(null));
        reply.with("section", section);
        reply.with("wrong", reply.errors(violations));
        return "people/profile";
    }

    private static List<String> zones(ZoneId own) {
        TreeSet<String> missing = new TreeSet<>(List.of(own.getId()));
        COMMON_ZONES.forEach(missing::remove);
        return Stream.concat(COMMON_ZONES.stream(), missing.stream()).toList();
    }
}
