package eu.passerelle.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import eu.passerelle.access.Account;
import eu.passerelle.access.AccountAdministration;
import eu.passerelle.access.LastAdministrator;
import eu.passerelle.access.Role;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.GradualList;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.ReasonDialog;
import eu.passerelle.shared.ui.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;

/** The accounts of the platform: who may do what, and closing them. */
@Route(AccessMenu.ACCOUNTS)
@RolesAllowed("ADMINISTRATOR")
class AccountsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final String WORDS = "q";
  private static final int TYPING_PAUSE_MILLIS = 400;

  private final AccountAdministration administration;
  private final TextField words = new TextField();
  private final Div found = new Div();

  AccountsView(AccountAdministration administration) {
    this.administration = administration;
    addClassNames("page", "accounts");
    words.setPlaceholder(getTranslation("accounts.words"));
    words.setAriaLabel(getTranslation("accounts.words"));
    words.setClearButtonVisible(true);
    words.setPrefixComponent(VaadinIcon.SEARCH.create());
    words.setValueChangeMode(ValueChangeMode.LAZY);
    words.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
    words.addClassName("search");
    words.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        UI.getCurrent().navigate(AccessMenu.ACCOUNTS, QueryParameters.of(WORDS, change.getValue()));
      }
    });
    add(new H1(getTranslation("accounts.title")), words, found);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    words.setValue(event.getLocation().getQueryParameters().getSingleParameter(WORDS).orElse(""));
    show();
  }

  private void show() {
    List<Account> accounts = administration.find(words.getValue());
    H2 count = new H2(getTranslation("accounts.count", accounts.size()));
    count.getElement().setAttribute("role", "status");
    found.removeAll();
    found.add(
        count,
        accounts.isEmpty()
            ? new EmptyState(getTranslation("accounts.nothing"))
            : new GradualList(accounts, this::row));
  }

  private Div row(Account account) {
    Span address = quiet(account.email());
    Div about = new Div(new Span(account.name()), address);
    about.addClassName("my-listing-about");
    Div row =
        new Div(
            about,
            tags(account),
            quiet(getTranslation("accounts.seen", Reader.date(account.lastSeenAt()))),
            actions(account));
    row.addClassName("account-row");
    return row;
  }

  private static Span quiet(String text) {
    Span quiet = new Span(text);
    quiet.addClassName("quiet");
    return quiet;
  }

  private Div tags(Account account) {
    Div tags = new Div();
    tags.addClassName("tags");
    account.roles().stream()
        .sorted()
        .forEach(role -> tags.add(new Tag(getTranslation("role." + role), "status-published")));
    if (account.disabled()) {
      tags.add(new Tag(getTranslation("accounts.closed"), "status-on_hold"));
    }
    if (!account.emailConfirmed()) {
      tags.add(new Tag(getTranslation("accounts.unconfirmed"), "quiet-tag"));
    }
    return tags;
  }

  private Div actions(Account account) {
    Div actions = new Div();
    actions.addClassName("actions");
    for (Role role : Role.values()) {
      if (account.ownRoles().contains(role)) {
        actions.add(action("accounts.take." + role, () -> administration.take(account.id(), role)));
      } else if (!account.has(role)) {
        actions.add(action("accounts.give." + role, () -> administration.give(account.id(), role)));
      }
    }
    actions.add(
        account.disabled()
            ? action("accounts.reopen", () -> administration.reopen(account.id()))
            : closing(account));
    return actions;
  }

  private Button action(String labelKey, Runnable act) {
    return new Button(getTranslation(labelKey), click -> perform(act));
  }

  private Button closing(Account account) {
    String label = getTranslation("accounts.close");
    return new Button(
        label,
        click ->
            new ReasonDialog(
                    label, reason -> perform(() -> administration.close(account.id(), reason)))
                .open());
  }

  private void perform(Runnable act) {
    try {
      act.run();
      Notice.done(getTranslation("accounts.done"));
    } catch (LastAdministrator e) {
      Notice.refused(getTranslation("accounts.own"));
    } catch (OptimisticLockingFailureException e) {
      Notice.refused(getTranslation("accounts.conflict"));
    }
    show();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("accounts.title"));
  }
}
