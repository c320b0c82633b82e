package org.ancrage.refusal;

/**
 * There is no answer. Whose turn it is, the kinds tell:
 *
 * <ul>
 *   <li>who asked: {@link org.ancrage.document.InvalidInputException}, all that is wrong with the input; {@link UnknownReadingException}; {@link
 *       org.ancrage.decision.AnswerTooCostlyException}, a question larger than what is answered;
 *   <li>nobody: {@link org.ancrage.decision.AnswerInterruptedException}, which can be asked again;
 *   <li>the authors of rules: {@link DisagreementException}; {@link org.ancrage.engine.refusal.RunawayRulesException}, rules that do not come to an
 *       end, or that leave more readings open together than can be tried; {@link org.ancrage.engine.refusal.FailingRuleException}, a rule that fails on the facts;
 *       {@link org.ancrage.pack.unfit.UnfitPackException}, compiled rules that do not fit their law.
 * </ul>
 *
 * <p>Arguments that break the contract of a method, null where it is not allowed among them, are told by exceptions of the Java platform.
 */
public abstract class AncrageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected AncrageException(String message) {
        super(message);
    }

    protected AncrageException(String message, Throwable cause) {
        super(message, cause);
    }
}
