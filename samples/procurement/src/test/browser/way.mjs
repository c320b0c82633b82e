// The way from the need to the running contract.

/** What the ministry says of its need; what else is asked, it does not know. */
const NEED = {
  "/need/customer/kind": "STATE_ADMINISTRATION", "/need/customer/jurisdiction": "FR",
  "/need/dataset/personal": "YES", "/need/dataset/form": "IDENTIFYING", "/need/dataset/fictitious": "NO", "/need/dataset/healthDataFromCare": "YES",
  "/need/dataset/snds": "NO", "/need/dataset/sndsMainBaseCopy": "NO", "/need/dataset/natures": "CITIZENS_PERSONAL_DATA",
  "/need/dataset/secrets": "MEDICAL_SECRET", "/need/dataset/essentialMissions": "PROTECTION_OF_HEALTH_AND_LIFE",
  "/need/dataset/likelyHarms": "HEALTH_OR_LIFE", "/need/dataset/diffusionRestreinte": "NO", "/need/dataset/archives": "NO",
  "/need/dataset/shortTermDigitisation": "NO", "/need/dataset/healthDataWarehouse": "NO", "/need/project/referenceMethodology": "NONE",
  "/need/project/exchangesWithUsersOrAuthorities": "NO", "/need/project/stage": "PRODUCTION", "/need/project/newProject": "YES",
};
const MOST_QUESTIONS = 60;

export async function begin(walk) {
  const buyer = await walk.visitor("buyer");
  await buyer.open("/login");
  await buyer.look("login");
  await buyer.write("#username", "buyer");
  await buyer.write("#password", "not this one");
  await buyer.press('form[action="/login"] button');
  await buyer.look("login-refused");
  await buyer.login("buyer");
  await buyer.look("consultations");
  await buyer.write("#title", `Crisis register, ${walk.walk.name}`);
  await buyer.write("#closing", "2026-12-08");
  await buyer.write("#useDay", "2027-02-06");
  await buyer.press('form[action="/consultations"] button');
  walk.id = new URL(buyer.page.url()).pathname.split("/")[2];
  await questions(buyer, NEED, walk.walk.wholeNeed ? MOST_QUESTIONS : 5, "need");
  if (walk.walk.wholeNeed) {
    await buyer.press(`main p > a[href="/consultations/${walk.id}"]`);
  } else {
    // One walk answers all questions; the others go on with a need that was told.
    await buyer.press('header a[href="/consultations"]');
    walk.id = await walk.asked(`need Crisis register, ${walk.walk.name}, told`);
    await buyer.open(`/consultations/${walk.id}`);
  }
  await buyer.look("prepared");
  await buyer.press('a[href$="/requirements.html"]');
  await buyer.look("requirements");
  await buyer.open(`/consultations/${walk.id}`);
  await buyer.fetch('a[href$="/requirements.docx"]');
  await buyer.press('form[action$="/launch"] button');
  await buyer.look("launched");
  await buyer.write("#tenderer", "Tenderer A");
  await buyer.press('form[action$="/invitations"] button');
  await buyer.look("invited");
  await declare(walk, await buyer.find("[role=status] code").innerText());
  await buyer.open(`/consultations/${walk.id}/analysis`);
  await buyer.look("sealed");
  await buyer.open("/nothing/here");
  await buyer.look("not-there");
  await walk.asked(`offer ${walk.id} us-parent-fr-region Tenderer B`);
  await walk.asked(`offer ${walk.id} fr-iaas-qualified Tenderer C`);
}

async function declare(walk, link) {
  const tenderer = await walk.visitor("tenderer");
  await tenderer.open(walk.address + new URL(link).pathname);
  await tenderer.look("invitation");
  await tenderer.press('form[action^="/invitations/"] button');
  await tenderer.look("tender");
  await tenderer.press('a[href="/tender/questions"]');
  await questions(tenderer, {}, 3, "offer");
  await tenderer.press('a[href="/tender"]');
  await tenderer.fetch('a[href="/tender/declaration.xlsx"]');
  await tenderer.pick("#kind", "SPREADSHEET");
  await tenderer.attach("#import-file", `${walk.folder}/declaration.xlsx`);
  await tenderer.press('form[action="/tender/imports"] button');
  await tenderer.expect("[role=status]");
  await tenderer.look("imported");
  await tenderer.pick("#fact", await tenderer.find("#fact option").getAttribute("value"));
  await tenderer.write("#evidence-title", "Extract of the register of companies");
  await tenderer.write("#asOf", "2026-10-01");
  await tenderer.attach("#evidence-file", `${walk.folder}/extract.txt`);
  await tenderer.press('form[action="/tender/evidence"] button');
  await tenderer.expect('a[href^="/tender/files/"]');
  await tenderer.look("evidence");
  await tenderer.press('form[action="/tender/submission"] button');
  await tenderer.expect("[role=status]");
  await tenderer.look("submitted");
}

export async function close(walk) {
  const buyer = await walk.visitor("buyer");
  await buyer.open(`/consultations/${walk.id}`);
  await buyer.look("closed");
  await buyer.press('a[href$="/analysis"]');
  await buyer.look("analysis");
  await buyer.press("tbody a");
  await buyer.look("offer");
  const offer = new URL(buyer.page.url()).pathname;
  await buyer.press('a[href$="/answer.html"]');
  await buyer.look("answer");
  await buyer.open(offer);
  await buyer.pick("#kind", "VERIFIED");
  await buyer.write("#title", "Register of companies");
  await buyer.write("#asOf", "2026-11-20");
  await buyer.write("#reason", "Looked up by the buyer");
  await buyer.press('form[action$="/findings"] button');
  await buyer.look("found");
  await buyer.write('form[action$="/clarifications"] #closing', "2026-12-20");
  await buyer.press('form[action$="/clarifications"] button');
  await buyer.expect("[role=status]");
  await buyer.look("asked-again");
  const tenderer = await walk.visitor("tenderer");
  await tenderer.open("/tender");
  await tenderer.look("clarification");
  await tenderer.press('a[href="/tender/questions"]');
  await questions(tenderer, {}, 2, "clarification");
  await tenderer.press('a[href="/tender"]');
  await tenderer.press('form[action="/tender/submission"] button');
  await tenderer.look("clarified");
  const reviewer = await walk.visitor("reviewer");
  await reviewer.login("reviewer");
  await reviewer.press(`a[href="/consultations/${walk.id}"]`);
  await reviewer.press('a[href$="/readings"]');
  await reviewer.look("readings");
  await reviewer.check('form[action$="/readings"] input[type=radio]');
  await reviewer.write('form[action$="/readings"] textarea', "As the board reads it");
  await reviewer.press('form[action$="/readings"] button');
  await reviewer.expect("[role=status]");
  await reviewer.look("read");
  await buyer.open(`/consultations/${walk.id}`);
  await buyer.press('a[href$="/decision"]');
  await buyer.look("decision");
  await buyer.check('label:has-text("Tenderer C") input');
  await buyer.write("#reasons", "It is the only one that meets all requirements.");
  await buyer.press('form[action$="/decision"] button');
  await buyer.look("decided");
  await buyer.fetch('a[href$="/file.zip"]');
  await buyer.open(`/consultations/${walk.id}`);
  await buyer.look("consultation-decided");
}

export async function use(walk) {
  const buyer = await walk.visitor("buyer");
  await buyer.open("/consultations");
  await buyer.press('a[href="/watch"]');
  await buyer.look("watch");
  await buyer.press('form[action="/watch/runs"] button');
  await buyer.look("watch-asked");
  await buyer.press('form[action="/watch/link"] button');
  await buyer.look("watch-link");
  const end = `form[action="/watch/contracts/${walk.id}/end"]`;
  if (!(await buyer.find(`details:has(${end})`).evaluate((details) => details.open))) {
    await buyer.hands.press(buyer.find(`details:has(${end}) summary`));
  }
  await buyer.write(`${end} textarea`, "Moved elsewhere");
  await buyer.press(`${end} button`);
  await buyer.look("watch-ended");
  const administrator = await walk.visitor("administrator");
  await administrator.login("administrator");
  await administrator.look("accounts");
  await administrator.write("#name", `buyer-${walk.walk.name}`);
  await administrator.write("#password", walk.password);
  await administrator.pick("#role", "BUYER");
  await administrator.press('form[action="/accounts"] button');
  await administrator.expect("[role=status]");
  await administrator.look("account-added");
  await administrator.press('a[href="/administration"]');
  await administrator.look("administration");
  await administrator.press('a[href="/clients"]');
  await administrator.look("clients");
  await administrator.write("#name", `program-${walk.walk.name}`);
  await administrator.pick("#role", "BUYER");
  await administrator.press('form[action="/clients"] button');
  await administrator.expect("[role=status] code");
  await administrator.look("client-added");
  await administrator.press(`tr:has(th:text-is("program-${walk.walk.name}")) form[action$="/revocation"] button`);
  await administrator.look("client-revoked");
  await administrator.press('a[href="/password"]');
  await administrator.look("password");
  await administrator.write("#before", "none of mine");
  await administrator.write("#after", walk.password);
  await administrator.press('form[action="/password"] button');
  await administrator.expect("[role=alert]");
  await administrator.look("password-refused");
  await administrator.press('form[action="/logout"] button');
  await administrator.look("left");
}

/** Answers what is known, and the first of what can be chosen where nothing is; each kind of question is looked at once. */
async function questions(visitor, known, most, name) {
  const seen = new Set();
  const chosen = Object.keys(known).length === 0;
  for (let asked = 0; asked < most && await visitor.there("input[name=pointer]"); asked++) {
    const pointer = await visitor.find("input[name=pointer]").getAttribute("value");
    const field = visitor.find('fieldset [name="value"]');
    const kind = await field.evaluate((element) => `${element.tagName}-${element.type}`.toLowerCase());
    if (!seen.has(kind)) {
      seen.add(kind);
      await visitor.look(`question-${name}-${kind}`);
    }
    const value = known[pointer] ?? (chosen && kind === "input-radio" ? await field.getAttribute("value") : undefined);
    if (value === undefined) {
      await visitor.press('button[value="skip"]');
      continue;
    }
    await (kind.startsWith("select") ? visitor.pick('fieldset [name="value"]', value)
      : ["input-radio", "input-checkbox"].includes(kind) ? visitor.check(`fieldset [name="value"][value="${value}"]`)
        : visitor.write('fieldset [name="value"]', value));
    if (await visitor.there("input[name=complete]")) {
      await visitor.check("input[name=complete]");
    }
    await visitor.press('button[value="answer"]');
  }
  await visitor.look(`question-${name}-last`);
}
