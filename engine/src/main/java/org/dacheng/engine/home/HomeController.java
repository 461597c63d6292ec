package org.dacheng.engine.home;

import org.dacheng.engine.request.OftenStarted;
import org.dacheng.engine.request.RequestList;
import org.dacheng.engine.request.RequestQuery;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.task.TaskQuery;
import org.dacheng.engine.task.Tasks;
import org.dacheng.people.web.PageReply;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows what matters now and nothing else. */
@Controller
class HomeController {

    private static final int FEW = 5;
    private static final int OFTEN = 6;

    private final Tasks tasks;
    private final Requests requests;
    private final OftenStarted often;
    private final ObjectProvider<HomeColumn> columns;

    HomeController(Tasks tasks, Requests requests, OftenStarted often, ObjectProvider<HomeColumn> columns) {
        this.tasks = tasks;
        this.requests = requests;
        this.often = often;
        this.columns = columns;
    }

    @GetMapping("/")
    String home(PageReply reply) {
        reply.with("waiting", tasks.list(reply.asker(), new TaskQuery(false, null, null, FEW, null)));
        reply.with("waitingCount", tasks.inboxCount(reply.asker()));
        reply.with(
                "mine",
                requests.list(reply.asker(), new RequestQuery(RequestList.STARTED, null, null, null, FEW, null)));
        reply.with("often", often.of(reply.asker(), OFTEN));
        reply.with(
                "columns",
                columns.orderedStream()
                        .map(column -> new Column(column.fragment(), column.content(reply.asker())))
                        .toList());
        return "engine/home";
    }
}
