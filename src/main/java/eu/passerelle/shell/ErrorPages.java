package eu.passerelle.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person sees when something is not there, or went wrong. */
final class ErrorPages {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private ErrorPages() {}

  @ParentLayout(MainLayout.class)
  @AnonymousAllowed
  static class NotFound extends Main
      implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(
        BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
      addClassNames("page", "narrow");
      String reason = parameter.getCustomMessage();
      add(
          new H1(getTranslation("error.not-found.title")),
          new EmptyState(
              reason == null || reason.isBlank() ? getTranslation("error.not-found") : reason,
              new Link("explore", getTranslation("menu.explore")).asButton()));
      return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
      return getTranslation("page.title", getTranslation("error.not-found.title"));
    }
  }

  @ParentLayout(MainLayout.class)
  @AnonymousAllowed
  static class WentWrong extends Main
      implements HasErrorParameter<RuntimeException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(
        BeforeEnterEvent event, ErrorParameter<RuntimeException> parameter) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.error(
          "Page {} failed, reference {}",
          event.getLocation().getFirstSegment(),
          reference,
          parameter.getException());
      addClassNames("page", "narrow");
      add(
          new H1(getTranslation("error.went-wrong.title")),
          new EmptyState(
              getTranslation("error.went-wrong", reference),
              new Link("", getTranslation("error.home")).asButton()));
      return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
      return getTranslation("page.title", getTranslation("error.went-wrong.title"));
    }
  }
}
