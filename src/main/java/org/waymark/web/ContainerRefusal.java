package org.waymark.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Answers what is refused before the program itself is reached, such as a broken request line: one plain line, no details. */
public class ContainerRefusal extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            byte[] said = (said(status) + "\n").getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/plain;charset=utf-8");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Security-Policy", "default-src 'none'");
            response.setContentLength(said.length);
            response.getOutputStream().write(said);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // There is nobody to answer.
        }
    }

    private static String said(int status) {
        return status < 500
                ? "Waymark could not read this request. Check the address, or go back and try again."
                : "Something went wrong on our side. Try again in a moment.";
    }
}
