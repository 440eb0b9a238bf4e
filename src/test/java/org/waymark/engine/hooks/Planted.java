package org.waymark.engine.hooks;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** What malicious files try to reach; it counts whether they did. */
public class Planted implements JavaDelegate, ExecutionListener, TaskListener {

    private static final AtomicInteger TOUCHED = new AtomicInteger();

    public static String touch() {
        return "touched " + TOUCHED.incrementAndGet();
    }

    static int touched() {
        return TOUCHED.get();
    }

    @Override
    public void execute(DelegateExecution execution) {
        touch();
    }

    @Override
    public void notify(DelegateExecution execution) {
        touch();
    }

    @Override
    public void notify(DelegateTask task) {
        touch();
    }
}
