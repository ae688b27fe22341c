package eu.passerelle.journeys;

import static eu.passerelle.support.ActingAs.ADMINISTRATOR;
import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static eu.passerelle.support.ActingAs.TRANSFER_OFFICER;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/**
 * Every screen of the application and the states worth looking at, for whatever walks them all. A
 * new screen is one line here.
 */
final class Screens {

  static final List<Screen> ALL =
      List.of(
          Screen.visitor("landing", ""),
          Screen.visitor("menu", "").after(Screens::openDrawer),
          Screen.visitor("language-menu", "").after(Screens::openLanguages),
          Screen.visitor("explore", "explore?q=capteurs"),
          Screen.visitor("explore-nothing", "explore?q=xylophone"),
          Screen.visitor("listing", "listings/need-compoterie-pompes-compresseurs")
              .after(Screens::openWhy),
          Screen.visitor("organisations", "organisations"),
          Screen.visitor("organisations-nothing", "organisations?q=xylophone"),
          Screen.visitor("organisation", "organisations/org-univ-haute-meuse"),
          Screen.visitor("cluster", "organisations/org-reseau-chevet"),
          Screen.signedIn(
              "cluster-as-manager", CLUSTER_MANAGER, "organisations/org-cluster-passage"),
          Screen.visitor("project-partner", "organisations/org-sonnaille"),
          Screen.visitor("not-found", "listings/nowhere"),
          Screen.visitor("link-worthless", "link/worthless"),
          Screen.signedIn("link-to-confirm", FOUNDER, "inbox").after(Screens::followLinkOfMail),
          Screen.visitor("shared-list-worthless", "lists/shared/worthless"),
          Screen.signedIn("my-listings", FOUNDER, "my/listings").after(Screens::choose),
          Screen.signedIn("my-listings-extend", FOUNDER, "my/listings").after(Screens::extendAll),
          Screen.signedIn("my-listings-contact", FOUNDER, "my/listings")
              .after(Screens::changeContacts),
          Screen.signedIn("own-listing", FOUNDER, "listings/need-sonnaille-batterie-hiver")
              .after(Screens::openVersions),
          Screen.signedIn("sent-back", FOUNDER, "publish/need-sonnaille-passerelle-radio"),
          Screen.signedIn("protection", TRANSFER_OFFICER, "publish/cap-transfert-capteur-fluor"),
          Screen.signedIn("on-behalf", CLUSTER_MANAGER, "publish/new-need")
              .after(Screens::onBehalf),
          Screen.signedIn("import", TRANSFER_OFFICER, "my/import"),
          Screen.signedIn("inbox", FOUNDER, "inbox").after(Screens::openFirstMail),
          Screen.signedIn("preferences", FOUNDER, "preferences"),
          Screen.visitor("terms", "legal/terms"),
          Screen.visitor("privacy", "legal/privacy"),
          Screen.signedIn("accounts", ADMINISTRATOR, "administration/accounts"),
          Screen.signedIn("audit", ADMINISTRATOR, "administration/audit"),
          Screen.signedIn("organisation-own", FOUNDER, "organisations/org-sonnaille"),
          Screen.signedIn("team", FOUNDER, "organisations/members/org-sonnaille"),
          Screen.signedIn(
              "clusters", PROFESSOR, "organisations/clusters/org-unite-vision-haute-meuse"),
          Screen.signedIn("claim", FOUNDER, "organisations/claim/org-cetic"),
          Screen.signedIn("join", FOUNDER, "organisations/claim/org-univ-haute-meuse"),
          Screen.signedIn("correct", FOUNDER, "organisations/correct/org-univ-haute-meuse"),
          Screen.signedIn("corrections", FOUNDER, "organisations/corrections"),
          Screen.signedIn("register", FOUNDER, "organisations/new"),
          Screen.signedIn("validation", ANALYST, "administration/organisations"),
          Screen.signedIn("mail-log", ADMINISTRATOR, "administration/mails"),
          Screen.signedIn("lists", CLUSTER_MANAGER, "lists"),
          Screen.signedIn("lists-forbidden", FOUNDER, "lists"),
          Screen.signedIn("list-shared", CLUSTER_MANAGER, "lists/edit/list-passage-elevage")
              .after(Screens::followLinkToList),
          Screen.signedIn("list-edit", CLUSTER_MANAGER, "lists/edit/list-passage-elevage"),
          Screen.signedIn("list-read", FOUNDER, "lists/read/list-passage-elevage"),
          Screen.signedIn("listing-as-curator", CLUSTER_MANAGER, "listings/need-etable-boiteries"),
          Screen.visitor("comparison", "matches/need-etable-boiteries/cap-agrisense-lameness"),
          Screen.signedIn(
              "comparison-own",
              FOUNDER,
              "matches/cap-agrisense-lameness/need-sonnaille-batterie-hiver"),
          Screen.signedIn(
                  "comparison-dismiss",
                  CLUSTER_MANAGER,
                  "matches/need-etable-boiteries/cap-agrisense-lameness")
              .after(Screens::dismiss),
          Screen.signedIn("tuning", CLUSTER_MANAGER, "tuning").after(Screens::tryWeights),
          Screen.signedIn("tuning-forbidden", FOUNDER, "tuning"),
          Screen.signedIn(
              "import-organisations-forbidden", FOUNDER, "administration/organisations/import"),
          Screen.signedIn("import-organisations", ANALYST, "administration/organisations/import")
              .after(Screens::giveOrganisations),
          Screen.signedIn("import-nobody", ADMINISTRATOR, "my/import"),
          Screen.signedIn("import-unreadable", TRANSFER_OFFICER, "my/import")
              .after(Screens::giveText),
          Screen.signedIn("import-plan", FOUNDER, "my/import").after(Screens::giveFile),
          Screen.signedIn("import-result", CLUSTER_MANAGER, "my/import").after(Screens::importFile),
          Screen.visitor("report", "report/listing/need-compoterie-pompes-compresseurs")
              .after(Screens::reportNothing),
          Screen.signedIn("report-organisation", PROFESSOR, "report/organisation/org-sonnaille"),
          Screen.visitor("appeal-worthless", "moderation/appeal/worthless"),
          Screen.signedIn("reports", ANALYST, "administration/reports"),
          Screen.signedIn("reports-decide", ANALYST, "administration/reports")
              .after(Screens::decideOnReport),
          Screen.signedIn("reports-forbidden", FOUNDER, "administration/reports"),
          Screen.signedIn("introductions", FOUNDER, "introductions"),
          Screen.signedIn("introductions-none", ADMINISTRATOR, "introductions"),
          Screen.signedIn("introduction", FOUNDER, "introductions")
              .after(Screens::openIntroduction),
          Screen.signedIn("introduction-asking", PROFESSOR, "introductions")
              .after(Screens::openIntroduction),
          Screen.signedIn("introduction-agreed", FOUNDER, "introductions")
              .after(Screens::openAgreed),
          Screen.signedIn("introduction-outcome", FOUNDER, "introductions")
              .after(Screens::reportOutcome),
          Screen.signedIn("introductions-accompanied", CLUSTER_MANAGER, "introductions"),
          Screen.signedIn("outcomes", ANALYST, "outcomes"),
          Screen.signedIn("outcomes-elsewhere", CLUSTER_MANAGER, "outcomes")
              .after(Screens::recordElsewhere),
          Screen.signedIn(
              "outcomes-none", ANALYST, "outcomes?technology=blockchain&until=2020-01-01"),
          Screen.signedIn("outcomes-forbidden", FOUNDER, "outcomes"),
          Screen.signedIn("barometer", ANALYST, "insights"),
          Screen.signedIn("barometer-table", ANALYST, "insights").after(Screens::showTable),
          Screen.signedIn("barometer-discreet", FOUNDER, "insights?province=80000"),
          Screen.signedIn("divergence", ANALYST, "insights/divergence"),
          Screen.signedIn(
              "divergence-demand", FOUNDER, "insights/divergence?first=NEEDS&second=CAPABILITIES"),
          Screen.signedIn(
              "behind",
              ANALYST,
              "insights/behind?technology=artificial-intelligence&field=health&of=research"),
          Screen.signedIn(
              "behind-listings",
              FOUNDER,
              "insights/behind?technology=artificial-intelligence&field=health&of=needs"),
          Screen.signedIn(
              "behind-hidden",
              FOUNDER,
              "insights/behind?technology=blockchain&field=health&of=research"),
          Screen.signedIn("orphans", CLUSTER_MANAGER, "insights/orphans"),
          Screen.signedIn("orphans-none", ANALYST, "insights/orphans?cluster=org-biowin"),
          Screen.signedIn("trends", ANALYST, "insights/trends?technology=internet-of-things"),
          Screen.signedIn("trend-review", ANALYST, "insights/trends").after(Screens::reviewTrend),
          Screen.signedIn("map", ANALYST, "insights/map?technology=artificial-intelligence"),
          Screen.signedIn("map-discreet", FOUNDER, "insights/map?shown=count"),
          Screen.signedIn("support", ANALYST, "insights/support"),
          Screen.signedIn("ecosystems", ANALYST, "insights/ecosystems"),
          Screen.signedIn("bridges", ANALYST, "insights/bridges"),
          Screen.signedIn("bridges-agreements", ANALYST, "insights/bridges?traffic=agreements"),
          Screen.signedIn("what-if", ANALYST, "insights/what-if").after(Screens::awaitEffect),
          Screen.signedIn("what-if-forbidden", FOUNDER, "insights/what-if"),
          Screen.signedIn("published", ANALYST, "insights/published"),
          Screen.signedIn("report-ordered", FOUNDER, "insights/reports?about=field:health")
              .after(Screens::orderReport),
          Screen.signedIn("notices", FOUNDER, "notices"),
          Screen.signedIn("notices-none", ADMINISTRATOR, "notices"),
          Screen.signedIn("bell", FOUNDER, "my").after(Screens::openBell),
          Screen.visitor("listing-questions", "listings/need-sonnaille-batterie-hiver"),
          Screen.signedIn("listing-ask", TRANSFER_OFFICER, "listings/need-sonnaille-batterie-hiver")
              .after(Screens::openQuestionForm),
          Screen.signedIn("listing-answer", FOUNDER, "listings/need-sonnaille-batterie-hiver"),
          Screen.signedIn("question", FOUNDER, "introductions").after(Screens::openQuestion),
          Screen.signedIn("question-asking", PROFESSOR, "introductions")
              .after(Screens::openQuestion),
          Screen.signedIn("question-share", FOUNDER, "introductions").after(Screens::openSharing),
          Screen.signedIn("meeting-other-times", FOUNDER, "introductions")
              .after(Screens::proposeOtherTimes),
          Screen.visitor("confidentiality-model", "legal/confidentiality"),
          Screen.signedIn("interest", PROFESSOR, "interest/need-compoterie-pompes-compresseurs"),
          Screen.signedIn("interest-refused", FOUNDER, "interest/need-sonnaille-batterie-hiver"),
          Screen.visitor("sign-in", "sign-in"),
          Screen.visitor("sign-in-refused", "sign-in?refused"),
          Screen.visitor("first-administrator-invalid", "first-administrator/used"),
          Screen.visitor("accessibility", "accessibility"),
          Screen.visitor("ranking", "ranking"),
          Screen.signedIn("my-space", PROFESSOR, "my"),
          Screen.signedIn("my-space-founder", FOUNDER, "my"),
          Screen.signedIn("person-menu", FOUNDER, "my").after(Screens::openPersonMenu),
          Screen.signedIn("publish", FOUNDER, "publish/new-need").after(Screens::write),
          Screen.signedIn("publish-anonymous", FOUNDER, "publish/new-need")
              .after(Screens::writeAnonymously),
          Screen.signedIn("publish-overrule", FOUNDER, "publish/new-need")
              .after(Screens::submitTooLittle),
          Screen.signedIn("publish-errors", FOUNDER, "publish/new-need").after(Screens::handIn),
          Screen.signedIn("publish-choices", FOUNDER, "publish/new-need")
              .after(Screens::openTechnologies),
          Screen.signedIn("publish-discard", FOUNDER, "publish/new-need").after(Screens::discard),
          Screen.signedIn("publish-capability", PROFESSOR, "publish/new-capability"),
          Screen.signedIn("publish-everything", PROFESSOR, "publish/new-capability")
              .after(Screens::unfoldEverything),
          Screen.signedIn("listing-close", PROFESSOR, "my").after(Screens::closeOne),
          Screen.signedIn(
              "organisation-edit", PROFESSOR, "organisations/edit/org-unite-vision-haute-meuse"),
          Screen.signedIn(
                  "organisation-edit-errors",
                  PROFESSOR,
                  "organisations/edit/org-unite-vision-haute-meuse")
              .after(Screens::saveWrongly),
          Screen.signedIn("reviews", ANALYST, "reviews"),
          Screen.signedIn("reviews-forbidden", FOUNDER, "reviews"),
          Screen.signedIn("review", ANALYST, "reviews").after(Screens::openFirstReview),
          Screen.signedIn("review-send-back", ANALYST, "reviews").after(Screens::sendBack));

  private Screens() {}

  /**
   * Brings about what some screens need: a listing that waits for review, an organisation somebody
   * claims, and a report.
   */
  static void prepare(Browser browser, String address) {
    try (BrowserContext context = Journey.open(browser, 1440, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      Journey.signIn(page, address, FOUNDER);
      page.navigate(address + "/publish/new-need");
      Journey.settle(page);
      write(page);
      Journey.button(page, "Soumettre à relecture").click();
      Journey.overrule(page);
      page.locator(".notice").waitFor();
      Journey.settle(page);
      claim(page, address);
      beInterested(browser, address);
      ask(browser, address, "Le boîtier doit-il tenir aussi à moins vingt-cinq ?");
      answer(page, address);
      ask(browser, address, "Combien de colliers faut-il équiper la première année ?");
      askConfidentiality(page, address);
      report(page, address);
    }
  }

  /** Has the founder ask for an agreement in an introduction that the demonstration brings. */
  private static void askConfidentiality(Page page, String address) {
    page.navigate(address + "/introductions");
    openAgreed(page);
    Journey.button(page, "Demander un accord").click();
    page.locator(".confidentiality .steps").waitFor();
  }

  /** Asks for an organisation, which an analyst decides. */
  private static void claim(Page page, String address) {
    page.navigate(address + "/organisations/claim/org-multitel");
    page.getByLabel("Qui êtes-vous pour elle")
        .fill("Je dirige l’antenne de Marche ; mon nom est sur la page de l’équipe.");
    Journey.button(page, "Demander").click();
    page.locator(".notice").waitFor();
  }

  /** Has the professor express interest in the founder's need, and both write. */
  private static void beInterested(Browser browser, String address) {
    try (BrowserContext context = Journey.open(browser, 1440, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      Journey.signIn(page, address, PROFESSOR);
      page.navigate(address + "/interest/need-sonnaille-batterie-hiver");
      page.getByLabel("Ce que vous apportez")
          .fill(
              "Un banc de froid jusqu’à moins trente et deux hivers de mesures sur des capteurs de"
                  + " terrain.");
      page.getByLabel("Ce que vous attendez")
          .fill("Trois colliers pour un essai en janvier, et vos relevés de l’hiver dernier.");
      page.getByLabel("Quand", new Page.GetByLabelOptions().setExact(true))
          .fill("Avant la fin janvier");
      Journey.button(page, "Envoyer").click();
      page.waitForURL("**/introductions/*");
      page.getByLabel("Votre message")
          .fill("Une précision : le banc est libre deux semaines à partir du 11 janvier.");
      Journey.button(page, "Envoyer").click();
      page.locator(".bubble").waitFor();
      Journey.button(page, "Proposer un rendez-vous").click();
      Journey.awaitDialog(page);
      Journey.fillMeetingTime(page, 1, "10:00");
      Journey.dialogButton(page, "Ajouter une date").click();
      Journey.fillMeetingTime(page, 2, "14:30");
      page.getByLabel("Lieu ou lien").fill("Laboratoire de froid, Dinant");
      Journey.dialogButton(page, "Envoyer la proposition").click();
      page.locator(".meeting .card").waitFor();
    }
  }

  private static final String ASKED_ABOUT = "/listings/need-sonnaille-batterie-hiver";

  /** Has the professor ask about the founder's need. */
  private static void ask(Browser browser, String address, String question) {
    try (BrowserContext context = Journey.open(browser, 1440, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      Journey.signIn(page, address, PROFESSOR);
      page.navigate(address + ASKED_ABOUT);
      openQuestionForm(page);
      page.getByLabel("Votre question").fill(question);
      Journey.button(page, "Envoyer la question").click();
      page.locator(".writing-note", new Page.LocatorOptions().setHasText(question)).waitFor();
    }
  }

  /** Has the founder answer it, for all to read. */
  private static void answer(Page page, String address) {
    page.navigate(address + ASKED_ABOUT);
    page.getByLabel("Votre réponse")
        .fill("Oui, deux à trois nuits par hiver ; il ne doit pas mesurer alors, seulement tenir.");
    page.getByLabel("Montrer à tous les lecteurs").check();
    page.getByLabel("La question, telle que").waitFor();
    Journey.button(page, "Répondre").click();
    page.locator(".answers dd").waitFor();
  }

  private static void openQuestionForm(Page page) {
    page.locator("aside vaadin-details-summary")
        .filter(new Locator.FilterOptions().setHasText("Poser une question"))
        .click();
    page.getByLabel("Votre question").waitFor();
  }

  private static void openQuestion(Page page) {
    page.locator(".question-card h3 a").last().click();
    page.locator(".bubble").first().waitFor();
  }

  private static void openSharing(Page page) {
    openQuestion(page);
    Journey.button(page, "Corriger ce que lisent les autres").click();
    Journey.awaitDialog(page);
  }

  private static void proposeOtherTimes(Page page) {
    openIntroduction(page);
    Journey.button(page, "Proposer d’autres dates").click();
    Journey.awaitDialog(page);
  }

  /** The one that was prepared, between founder and professor. */
  private static void openIntroduction(Page page) {
    openCard(
        page.locator(
                ".introduction-card", new Page.LocatorOptions().setHasText("colliers qui passent"))
            .filter(new Locator.FilterOptions().setHasNotText("Nonante")));
  }

  /** One that the demonstration brings, with what came of it. */
  private static void openAgreed(Page page) {
    openCard(page.locator(".introduction-card", new Page.LocatorOptions().setHasText("Nonante")));
  }

  private static void openCard(Locator card) {
    card.first().locator("h3 a").click();
    card.page().locator(".request").waitFor();
  }

  private static void showTable(Page page) {
    Journey.button(page, "Voir le tableau").first().click();
    page.locator(".chart-panel .block-table").first().waitFor();
  }

  private static void awaitEffect(Page page) {
    page.locator(".what-if-effect").waitFor();
  }

  private static void reviewTrend(Page page) {
    page.locator(".trend-map vaadin-button").first().click();
    Journey.awaitDialog(page);
  }

  private static void orderReport(Page page) {
    Journey.button(page, "Le recevoir").click();
    page.locator(".behind-row").first().waitFor();
  }

  private static void openBell(Page page) {
    page.locator(".bell > vaadin-button").click();
    page.locator(".notices .actions").waitFor();
  }

  private static void recordElsewhere(Page page) {
    Journey.button(page, "Noter une mise en relation").click();
    Journey.awaitDialog(page);
    Journey.dialogButton(page, "Enregistrer").click();
    page.locator("[aria-modal=true] [invalid]").first().waitFor();
  }

  private static void reportOutcome(Page page) {
    openAgreed(page);
    Journey.button(page, "Déclarer une suite").click();
    Journey.awaitDialog(page);
  }

  /** Makes a report without an account. */
  private static void report(Page page, String address) {
    page.navigate(address + "/report/listing/need-compoterie-pompes-compresseurs");
    page.getByLabel("Trompeur ou publicitaire").check();
    page.locator("main vaadin-text-area textarea")
        .fill("Ce texte vante un produit et rien d’autre.");
    page.locator("main vaadin-checkbox").last().click();
    Journey.button(page, "Envoyer le signalement").click();
    page.locator("main [role=status]").waitFor();
  }

  private static void reportNothing(Page page) {
    Journey.button(page, "Envoyer le signalement").click();
    page.locator("main .form [invalid]").first().waitFor();
  }

  private static void decideOnReport(Page page) {
    Journey.button(page, "Décider").click();
    Journey.awaitDialog(page);
    page.getByLabel("L’annonce est suspendue").check();
  }

  private static void dismiss(Page page) {
    Journey.button(page, "Écarter").click();
    Journey.awaitDialog(page);
  }

  private static void tryWeights(Page page) {
    page.getByLabel("Mots en commun").fill("22");
    page.getByLabel("Notions en commun").fill("21");
    page.getByLabel("Mots apparentés").focus();
    page.locator(".weights ~ .column .notice").waitFor();
  }

  private static void choose(Page page) {
    page.locator(".my-listing vaadin-checkbox").nth(1).click();
    page.locator(".actions.own").waitFor();
  }

  private static void extendAll(Page page) {
    choose(page);
    Journey.button(page, "Prolonger").click();
    Journey.awaitDialog(page);
  }

  private static void changeContacts(Page page) {
    choose(page);
    Journey.button(page, "Changer les contacts").click();
    Journey.awaitDialog(page);
  }

  private static void openVersions(Page page) {
    page.locator("vaadin-details.versions vaadin-details-summary").click();
    page.locator(".edition").first().waitFor();
  }

  private static void onBehalf(Page page) {
    page.getByLabel("Au nom d’une autre organisation").check();
    page.locator("vaadin-combo-box").first().waitFor();
  }

  /** On a Monday morning before the weekly mail, the first comes a minute after the start. */
  private static void openFirstMail(Page page) {
    Locator first = page.locator(".inbox .list-row a").first();
    for (int tries = 0; tries < 9 && first.count() == 0; tries++) {
      page.waitForTimeout(10_000);
      page.reload();
      Journey.settle(page);
    }
    first.click();
    page.locator("iframe.mail-frame").waitFor();
  }

  private static void followLinkOfMail(Page page) {
    page.locator(".inbox .list-row a")
        .filter(new Locator.FilterOptions().setHasText("À confirmer"))
        .first()
        .click();
    page.navigate(
        page.frameLocator("iframe.mail-frame")
            .locator("a[href*='/link/']")
            .first()
            .getAttribute("href"));
    page.locator("main vaadin-button").waitFor();
    Journey.settle(page);
  }

  private static void followLinkToList(Page page) {
    Journey.button(page, "Créer un lien").click();
    page.navigate(page.locator("aside vaadin-text-field[readonly] input").first().inputValue());
    page.locator(".pair").first().waitFor();
    Journey.settle(page);
  }

  private static void giveText(Page page) {
    Journey.giveFile(page, "Bonjour, voici nos résultats.");
    page.locator(".stage-status", new Page.LocatorOptions().setHasText("colonne")).waitFor();
  }

  private static void giveFile(Page page) {
    Journey.giveFile(
        page,
        """
        Votre référence;Besoin ou compétence;Langue;Titre;Résumé;Technologies;Domaines d’application;Maturité (TRL);Prix
        S-01;besoin;fr;Savoir la veille quelle brebis va agneler;Nos éleveurs veillent la nuit.;IoT;Agriculture;5-7;12
        S-02;besoin;fr;Des colliers qui tiennent dix ans sans pile;La pile coûte plus que le collier.;Internet des objet;Agriculture;05-juil;
        S-03;;fr;Un besoin qui ne dit pas ce qu’il est;;;;haut;
        S-04;besoin;fr;Une alerte quand le chien du voisin approche;;Vision par ordinateur;;;
        """);
    page.locator(".row-table").waitFor();
    page.locator(".row-table").scrollIntoViewIfNeeded();
  }

  private static void giveOrganisations(Page page) {
    Journey.giveFile(
        page,
        """
        Votre référence;Nom;Type;Fait partie de;Commune ou localité;Pays;Site web;Technologies;Année de création
        D-01;Guichet des ateliers;Acteur d’accompagnement;;Namur;;www.guichet.example;IoT;1998
        D-02;Antenne du guichet;Acteur d’accompagnement;D-01;Lille;France;;;
        D-03;Sonnaille;Start-up;;Ciney;;;Internet des objet;
        D-04;Guichet sans lieu;Acteur d’accompagnement;;Atlantide;;;;1250
        """);
    page.locator(".row-table").waitFor();
    page.locator(".row-table").scrollIntoViewIfNeeded();
  }

  private static void importFile(Page page) {
    Journey.giveFile(
        page,
        """
        Votre référence;Organisation;Besoin ou compétence;Langue;Titre;Résumé;Technologies;Domaines d’application
        M-01;Sonnaille;besoin;fr;Un besoin noté chez un membre;Il veille la nuit.;IoT;Agriculture
        M-02;Nulle part;besoin;fr;Un besoin de personne;;;
        """);
    page.locator("main vaadin-button[theme~=primary]").waitFor();
    if (page.locator("main vaadin-button[theme~=primary]").isEnabled()) {
      page.locator("main vaadin-button[theme~=primary]").click();
    } else {
      page.reload();
    }
    Journey.button(page, "Effacer ce résultat").waitFor();
  }

  private static void openLanguages(Page page) {
    String place = ".navbar";
    if (!page.locator(".navbar .reading").isVisible()) {
      openDrawer(page);
      place = "[slot=drawer]";
    }
    page.locator(place + " .choice-menu vaadin-button").first().click();
    page.locator(place + " vaadin-button[lang=nl]").waitFor();
  }

  private static void openDrawer(Page page) {
    if (page.locator("vaadin-drawer-toggle").isVisible()) {
      page.locator("vaadin-drawer-toggle").click();
      page.locator("vaadin-side-nav").waitFor();
    }
  }

  private static void openPersonMenu(Page page) {
    page.locator(".person vaadin-button").first().click();
    page.locator(".person .choices-heading").waitFor();
  }

  private static void openWhy(Page page) {
    page.locator(".match .why vaadin-details-summary").first().click();
    page.locator(".match .total").first().waitFor();
  }

  private static void write(Page page) {
    page.locator("main .form vaadin-text-field input")
        .first()
        .fill("Savoir la veille quelle brebis va agneler, sans passer la nuit à la bergerie");
    page.locator("main .form > vaadin-text-area textarea")
        .first()
        .fill(
            "Nos éleveurs perdent des agneaux la nuit faute de surveillance. Nous cherchons une méthode"
                + " d'analyse des mouvements de nos colliers connectés (accéléromètre, LoRaWAN) qui"
                + " annonce l'agnelage, les boiteries et les maladies débutantes chez la brebis.");
    take(page, "technology");
    take(page, "field");
    page.locator("aside .match").first().waitFor();
  }

  private static void take(Page page, String axis) {
    Locator suggestion = page.locator(".suggestion." + axis).first();
    suggestion.waitFor();
    suggestion.click();
    Journey.settle(page);
  }

  private static void writeAnonymously(Page page) {
    write(page);
    page.locator("main .form > vaadin-details").nth(1).locator("vaadin-details-summary").click();
    page.getByLabel("Identité").click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Anonyme").setExact(true))
        .click();
    page.locator(".anonymity .ways, .anonymity a").first().waitFor();
    Journey.settle(page);
  }

  private static void submitTooLittle(Page page) {
    write(page);
    Journey.button(page, "Soumettre à relecture").click();
    Journey.awaitDialog(page);
  }

  private static void handIn(Page page) {
    Journey.button(page, "Soumettre à relecture").click();
    page.locator("main .form [invalid]").first().waitFor();
  }

  private static void openTechnologies(Page page) {
    page.locator("main .form > vaadin-multi-select-combo-box").first().locator("input").click();
    page.getByRole(AriaRole.OPTION).first().waitFor();
  }

  private static void discard(Page page) {
    Journey.button(page, "Jeter le brouillon").click();
    Journey.awaitDialog(page);
  }

  static void unfoldEverything(Page page) {
    for (Locator summary : page.locator("main .form vaadin-details-summary").all()) {
      if (!"true".equals(summary.getAttribute("aria-expanded"))) {
        summary.click();
      }
    }
    for (Locator add : page.locator("main .rows-field > vaadin-button").all()) {
      add.click();
    }
    page.locator("main .rows-field .row").nth(1).waitFor();
  }

  private static void closeOne(Page page) {
    page.locator(".list-row a[href^='listings/']").first().click();
    Journey.button(page, "Clôturer").click();
    Journey.awaitDialog(page);
  }

  private static void saveWrongly(Page page) {
    page.getByLabel("Numéro d’entreprise").fill("0123.456.700");
    Journey.button(page, "Enregistrer").click();
    page.locator("main .form [invalid]").first().waitFor();
  }

  private static void openFirstReview(Page page) {
    page.locator(".list-row a").first().click();
    page.locator("main .actions.own").waitFor();
  }

  private static void sendBack(Page page) {
    openFirstReview(page);
    Journey.button(page, "Renvoyer").click();
    Journey.awaitDialog(page);
  }
}
