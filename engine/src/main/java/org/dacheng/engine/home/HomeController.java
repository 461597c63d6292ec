package org.dacheng.engine.home;

import org.dacheng.engine.list.RequestList;
import org.dacheng.engine.list.RequestQuery;
import org.dacheng.engine.request.FrequentProcesses;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.task.TaskQuery;
import org.dacheng.engine.task.Tasks;
import org.dacheng.people.web.PageReply;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page. */
@Controller
class HomeController {

    private static final int FEW = 5;
    private static final int OFTEN = 6;

    private final Tasks tasks;
    private final Requests requests;
    private final FrequentProcesses frequentProcesses;
    private final ObjectProvider<HomeColumn> columns;

    HomeController(
            Tasks tasks, Requests requests, FrequentProcesses frequentProcesses, ObjectProvider<HomeColumn> columns) {
        this.tasks = tasks;
        this.requests = requests;
        this.frequentProcesses = frequentProcesses;
        this.columns = columns;
    }

    @GetMapping("/")
    String home(PageReply reply) {
        reply.with("waiting", tasks.list(reply.actor(), new TaskQuery(false, null, null, FEW, null)));
        reply.with("waitingCount", tasks.inboxCount(reply.actor()));
        reply.with(
                "mine",
                requests.list(reply.actor(), new RequestQuery(RequestList.STARTED, null, null, null, FEW, null)));
        reply.with("often", frequentProcesses.of(reply.actor(), OFTEN));
        reply.with(
                "columns",
                columns.orderedStream()
                        .map(column -> new HomeColumnContent(column.fragment(), column.content(reply.actor())))
                        .toList());
        return "engine/home";
    }
}
