package org.ancrage.spring.boot.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.law.Language;
import org.ancrage.spring.boot.AncrageHandle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;

/**
 * Writes answers that controllers of the application return: in the form that is accepted, in the language of the asker, with the bytes of the library. What
 * Ancrage has that is no answer (an {@code Ancrage}, a matrix, a corpus) is refused in words, since a mapper that knows nothing of it would write
 * something that looks like an answer and says nothing.
 */
public final class AnswerConverter implements HttpMessageConverter<Object> {

    private static final String OURS = "org.ancrage.";
    private static final MediaType MADE_OF_JSON = new MediaType("application", "*+json");

    private final AncrageHandle handle;

    public AnswerConverter(AncrageHandle handle) {
        this.handle = handle;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType media) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType media) {
        List<Form> forms = Written.forms(type);
        if (forms.isEmpty()) {
            return mute(type);
        }
        return media == null || Form.of(media, forms).isPresent();
    }

    /** Records say what they hold to any mapper; of the other classes, it would see nothing, or the insides. */
    private static boolean mute(Class<?> type) {
        return type.getName().startsWith(OURS) && !type.isRecord() && !type.isEnum();
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return Stream.concat(Stream.of(Form.values()).map(Form::type), Stream.of(MADE_OF_JSON)).toList();
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        List<Form> forms = Written.forms(type);
        return forms.isEmpty() ? mute(type) ? List.of(MediaType.ALL) : List.of()
                : Stream.concat(forms.stream().map(Form::type), Stream.of(MADE_OF_JSON)).toList();
    }

    @Override
    public Object read(Class<?> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Answers are written, not read.", message);
    }

    @Override
    public void write(Object answer, @Nullable MediaType media, HttpOutputMessage message) throws IOException {
        List<Form> forms = Written.forms(answer.getClass());
        if (forms.isEmpty()) {
            throw new HttpMessageNotWritableException(
                    "%s is no answer, and has no form in which it is written. Return what it gives: an Assessment, for example.".formatted(answer.getClass().getName()));
        }
        Form form = media == null ? forms.get(0) : Form.of(media, forms).orElse(forms.get(0));
        Language language = AskerLanguage.ofCurrentRequest();
        byte[] bytes = new Written(handle.await().corpus(), language).of(answer, form).getBytes(StandardCharsets.UTF_8);
        message.getHeaders().setContentType(media != null && media.isConcrete() && form == Form.JSON ? media : form.type());
        message.getHeaders().set(HttpHeaders.CONTENT_LANGUAGE, language.code());
        message.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        message.getHeaders().setContentLength(bytes.length);
        message.getBody().write(bytes);
        message.getBody().flush();
    }
}
