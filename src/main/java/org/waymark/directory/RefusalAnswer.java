package org.waymark.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.waymark.shared.Refusal;

/** How a no is answered outside of controllers, a page to people and a problem to programs; the shell implements it. */
@FunctionalInterface
public interface RefusalAnswer {

    void answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
