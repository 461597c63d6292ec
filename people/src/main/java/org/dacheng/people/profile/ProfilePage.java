package org.dacheng.people.profile;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Messages;
import org.dacheng.base.web.FieldErrors;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.deputy.Deputies;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.token.ApiTokens;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the profile page, which several controllers show. */
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
    private final Messages messages;
    private final Clock clock;

    ProfilePage(
            People people,
            Departments departments,
            Deputies deputies,
            ApiTokens tokens,
            Messages messages,
            Clock clock) {
        this.people = people;
        this.departments = departments;
        this.deputies = deputies;
        this.tokens = tokens;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param section the form that was posted; its errors and values alone are shown */
    String show(Asker asker, String section, List<Violation> violations, Model model) {
        PersonView person = people.get(asker.personId());
        model.addAttribute("person", person);
        model.addAttribute(
                "departments",
                person.departmentIds().stream()
                        .flatMap(id -> departments.find(id).stream())
                        .toList());
        model.addAttribute(
                "manager",
                people.find(Objects.requireNonNullElse(person.managerId(), "")).orElse(null));
        model.addAttribute("zones", zones(person.zone()));
        model.addAttribute("tokens", tokens.mine(asker));
        model.addAttribute(
                "deputies",
                deputies.mine(asker).stream()
                        .map(deputy -> new DeputyLine(deputy, people.get(deputy.deputyId())))
                        .toList());
        model.addAttribute("waitingApprovals", deputies.waiting(asker));
        model.addAttribute(
                "standsIn",
                deputies.of(asker.personId(), clock.instant())
                        .flatMap(people::find)
                        .orElse(null));
        model.addAttribute("section", section);
        model.addAttribute("wrong", new FieldErrors(violations, messages, asker.locale()));
        return "people/profile";
    }

    private static List<String> zones(ZoneId own) {
        TreeSet<String> missing = new TreeSet<>(List.of(own.getId()));
        COMMON_ZONES.forEach(missing::remove);
        return Stream.concat(COMMON_ZONES.stream(), missing.stream()).toList();
    }
}
