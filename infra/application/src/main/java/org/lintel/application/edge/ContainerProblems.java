package org.lintel.application.edge;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A problem for what the servlet container itself refuses before anything of ours is reached, instead of its page. */
public final class ContainerProblems extends ErrorReportValve {
    private final ProblemWriter problems;

    public ContainerProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            if (status == HttpStatus.BAD_REQUEST) {
                problems.writeMalformedAddress(response);
            } else {
                problems.write(response, Problems.ofStatus(status));
            }
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // whoever sent it does not listen any more
        }
    }
}
