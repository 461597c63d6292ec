package org.dacheng.engine.request;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.engine.list.RequestList;
import org.dacheng.engine.list.RequestQuery;
import org.dacheng.engine.process.ProcessView;
import org.dacheng.engine.process.Processes;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;

/** Finds the processes that a person starts often. */
@Component
public class FrequentProcesses {

    private static final int LOOKED_AT = 50;

    private final Processes processes;
    private final Requests requests;

    FrequentProcesses(Processes processes, Requests requests) {
        this.processes = processes;
        this.requests = requests;
    }

    /**
     * Processes of the actor's last requests that are still offered, most frequent first; ties are ordered by the
     * latest start.
     */
    public List<ProcessView> of(Actor actor, int max) {
        Map<String, Integer> times = new LinkedHashMap<>();
        RequestQuery lately = new RequestQuery(RequestList.STARTED, null, null, null, LOOKED_AT, null);
        requests.list(actor, lately).items().forEach(row -> times.merge(row.processKey(), 1, Integer::sum));
        List<String> latest = List.copyOf(times.keySet());
        return processes.startableByHand(actor).stream()
                .filter(process -> times.containsKey(process.key()))
                .sorted(Comparator.<ProcessView>comparingInt(process -> -times.getOrDefault(process.key(), 0))
                        .thenComparingInt(process -> latest.indexOf(process.key())))
                .limit(max)
                .toList();
    }
}
