package org.waymark.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.waymark.directory.SignedIn;
import org.waymark.shared.Refusal;
import org.waymark.web.KeptCalls.KeptCall;

/**
 * Does a call that carries an Idempotency-Key once, however often it comes: its answer is written in the very transaction of
 * the act, so that after a crash either both are there or neither, and goes out only after the commit.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final Set<String> UNSAFE = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final KeptCalls calls;
    private final PlatformTransactionManager transactions;
    private final RefusalAnswers refusals;
    private final WebSettings settings;

    IdempotencyFilter(
            KeptCalls calls, PlatformTransactionManager transactions, RefusalAnswers refusals, WebSettings settings) {
        this.calls = calls;
        this.transactions = transactions;
        this.refusals = refusals;
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getHeader(HEADER) == null
                || !UNSAFE.contains(request.getMethod())
                || !request.getRequestURI().startsWith("/api/")
                || type != null && type.startsWith("multipart/")
                || SignedIn.account(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var officer = SignedIn.account(request).orElseThrow().viewer().id();
        Optional<CallKey> key = CallKey.of(officer, request.getHeader(HEADER));
        var call = new ReadRequest(request, settings.maxBody().toBytes());
        if (key.isEmpty() || call.tooLarge()) {
            Refusal no = key.isEmpty() ? ShellRefusal.keyMalformed() : ShellRefusal.tooLarge(settings.maxBody());
            refusals.answer(no, request, response);
            return;
        }
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        var answer = new ContentCachingResponseWrapper(response);
        try {
            once(key.get(), call, answer, chain);
        } catch (IOException | ServletException | RuntimeException | Error failure) {
            transactions.rollback(transaction);
            throw failure;
        }
        end(transaction, answer);
        answer.copyBodyToResponse();
    }

    private void once(CallKey key, ReadRequest call, ContentCachingResponseWrapper answer, FilterChain chain)
            throws ServletException, IOException {
        if (!calls.alone(key)) {
            refusals.answer(ShellRefusal.callInProgress(), call, answer);
            return;
        }
        Optional<KeptCall> earlier = calls.find(key);
        if (earlier.isPresent()) {
            again(key, earlier.get(), call, answer);
            return;
        }
        chain.doFilter(call, answer);
        if (succeeded(answer)) {
            calls.keep(key, new KeptCall(call.digest(), KeptAnswer.of(answer).sealed(key)));
        }
    }

    private void again(CallKey key, KeptCall earlier, ReadRequest call, ContentCachingResponseWrapper answer)
            throws IOException {
        if (MessageDigest.isEqual(earlier.requestDigest(), call.digest())) {
            KeptAnswer.open(earlier.answer(), key).write(answer);
        } else {
            refusals.answer(ShellRefusal.keyReused(), call, answer);
        }
    }

    /** A refused act leaves nothing, also no key: the caller may correct it and use the key again. */
    private void end(TransactionStatus transaction, ContentCachingResponseWrapper answer) {
        if (succeeded(answer)) {
            transactions.commit(transaction);
        } else {
            transactions.rollback(transaction);
        }
    }

    private static boolean succeeded(HttpServletResponse answer) {
        return answer.getStatus() < 400;
    }
}
