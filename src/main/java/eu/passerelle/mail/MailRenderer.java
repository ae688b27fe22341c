package eu.passerelle.mail;

import eu.passerelle.operations.Deployment;
import eu.passerelle.operations.PublicAddress;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes mails out in their language, as HTML and as text. */
@Component
class MailRenderer {

  /** What stands in place of a link that would let the reader act. */
  private static final String WITHHELD = "#";

  private static final Pattern COLON = Pattern.compile("[\\s\\u00A0]*:$");

  private final SignedActions actions;
  private final PublicAddress address;
  private final Deployment deployment;
  private final InboundProperties inbound;
  private final TemplateEngine html = engine(TemplateMode.HTML, ".html");
  private final TemplateEngine text = engine(TemplateMode.TEXT, ".txt");

  MailRenderer(
      SignedActions actions,
      PublicAddress address,
      Deployment deployment,
      InboundProperties inbound) {
    this.actions = actions;
    this.inbound = inbound;
    this.address = address;
    this.deployment = deployment;
  }

  private static TemplateEngine engine(TemplateMode mode, String suffix) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("mail/");
    resolver.setSuffix(suffix);
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding("UTF-8");
    TemplateEngine engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }

  /**
   * Refuses a template without texts.
   *
   * @throws IllegalArgumentException naming what is missing
   */
  void check(MailTemplate template, Language language) {
    if (!Texts.in(language).find("mail.%s.subject".formatted(template.name()))) {
      throw new IllegalArgumentException(
          "no texts for the mail template '%s'".formatted(template.name()));
    }
  }

  /** As its recipient reads it. */
  RenderedMail forRecipient(Mail mail) {
    return render(
        mail,
        action -> address.of(SignedActions.PATH + actions.token(action)),
        address::of,
        mail.data().attachments());
  }

  /**
   * As anybody else may read it: without the links, which let its recipient act or tell of whom,
   * and of what comes with it only the names.
   */
  RenderedMail forOthers(Mail mail) {
    return render(
        mail,
        action -> WITHHELD,
        page -> WITHHELD,
        mail.data().attachments().stream().map(MailAttachment::withheld).toList());
  }

  /** Where a header's link to an action leads. */
  @Nullable String unsubscribe(Mail mail) {
    SignedActionId action = mail.data().actions().get(MailData.UNSUBSCRIBE);
    return action == null ? null : address.of(OneClickController.PATH + actions.token(action));
  }

  private RenderedMail render(
      Mail mail,
      Function<SignedActionId, String> link,
      Function<String, String> page,
      List<MailAttachment> attachments) {
    Context context = context(mail, link, page);
    return new RenderedMail(
        subject(mail),
        html.process("layout", context),
        text.process(mail.template().layout(), context),
        attachments);
  }

  String subject(Mail mail) {
    return subject(mail.template(), mail.language(), mail.data());
  }

  /** In one line: what people typed must not begin another line of the mail's head. */
  String subject(MailTemplate template, Language language, MailData data) {
    return Recipient.inOneLine(own(template, language, data, "subject"));
  }

  /** The first paragraph, without the colon that leads to the next. */
  String gist(MailTemplate template, Language language, MailData data) {
    return COLON.matcher(paragraphs(template, language, data).getFirst()).replaceFirst("");
  }

  /** The path of the page behind the button, below the root; null where there is no button. */
  @Nullable String path(MailData data) {
    return button(data, action -> SignedActions.PATH + actions.token(action), Function.identity());
  }

  private Context context(
      Mail mail, Function<SignedActionId, String> link, Function<String, String> page) {
    Map<String, Object> variables = new HashMap<>(mail.data().values());
    variables.put("content", mail.template().layout());
    variables.put("words", new MailWords(Texts.in(mail.language()), page));
    variables.put("lang", mail.language().tag());
    variables.put("name", mail.recipient().name());
    variables.put("subject", subject(mail));
    variables.put("paragraphs", paragraphs(mail.template(), mail.language(), mail.data()));
    variables.put("reason", own(mail, "reason"));
    variables.put("demonstration", deployment.demonstration());
    variables.put("home", address.of(""));
    variables.put("answerable", isAnswerable(mail));
    String button = button(mail.data(), link, page);
    variables.put("button", button);
    variables.put("buttonText", button == null ? "" : own(mail, "button"));
    SignedActionId second = mail.data().actions().get(MailData.SECOND);
    variables.put("second", second == null ? null : link.apply(second));
    variables.put("secondText", second == null ? "" : own(mail, "second"));
    SignedActionId unsubscribe = mail.data().actions().get(MailData.UNSUBSCRIBE);
    variables.put("unsubscribe", unsubscribe == null ? null : link.apply(unsubscribe));
    return new Context(mail.language().locale(), variables);
  }

  private boolean isAnswerable(Mail mail) {
    return inbound.isOn() && mail.data().replyTo() != null && mail.recipient().person() != null;
  }

  private @Nullable String button(
      MailData data, Function<SignedActionId, String> link, Function<String, String> page) {
    String path = data.page();
    SignedActionId main = data.actions().get(MailData.MAIN);
    if (path != null) {
      return page.apply(main == null ? path : path + "/" + actions.token(main));
    }
    return main == null ? null : link.apply(main);
  }

  private static List<String> paragraphs(MailTemplate template, Language language, MailData data) {
    return Arrays.asList(own(template, language, data, "text").split("\n\n"));
  }

  private static String own(Mail mail, String part) {
    return own(mail.template(), mail.language(), mail.data(), part);
  }

  private static String own(MailTemplate template, Language language, MailData data, String part) {
    return Texts.in(language).get("mail.%s.%s".formatted(template.name(), part), data.values());
  }
}
