package planted.beta;

/** What the intruder takes. */
public class Secret {}
