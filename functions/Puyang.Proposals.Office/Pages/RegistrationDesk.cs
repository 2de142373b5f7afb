using System.Text;
using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Stages;
using Puyang.Proposals.Office.Stages.Intake;

namespace Puyang.Proposals.Office.Pages;

/// <summary>What the page 更正登记 shows.</summary>
/// <param name="Form">What is in the form.</param>
/// <param name="Fields">What is wrong with it.</param>
public sealed record RegistrationView(RegistrationForm Form, Fields Fields)
{
    /// <summary>addProposer or addUnit, when a row was asked for.</summary>
    public string Added { get; init; } = "";

    /// <summary>What would be corrected.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>What would follow from it.</summary>
    public IReadOnlyList<string> Follows { get; init; } = [];
}

/// <summary>Corrects registrations, adopts what came anew, and makes mistakes void.</summary>
internal sealed class RegistrationDesk(Documents documents, Bureaus bureaus, CaseClock clock, Caseworker work)
{
    public async Task<IResult> Page(HttpContext http, int status, Case proposal, RegistrationView view) =>
        await Page<RegistrationPage>(http, status, proposal, ("View", view));

    /// <summary>The form filled with what is registered.</summary>
    public async Task<RegistrationForm> Begin(Case proposal) =>
        RegistrationForm.Of(Registration.Of(proposal), await Text(proposal.Proposal!));

    /// <summary>The correction that a form means; null with every problem. A new text is kept before it is spoken of.</summary>
    public async Task<CorrectRegistration?> Read(
        PersonId by, Case proposal, RegistrationForm form, Fields sent, List<Problem> problems)
    {
        Policy policy = (await bureaus.Current()).Policy;
        Proposal registered = Registration.Of(proposal);
        RegistrationCheck check = new(registered, await Text(registered), policy);
        Proposal? corrected;
        if (CorrectRegistration.Obstacle(proposal) is not null)
        {
            corrected = check.OnlyContacts(form, problems);
        }
        else
        {
            (Proposal Proposal, string Text)? read = check.Run(form, problems);
            corrected = read?.Proposal;
            if (read is { } made && SecrecyMark(form) is null && made.Proposal.Body != registered.Body)
            {
                await documents.Put(Encoding.UTF8.GetBytes(made.Text), "text/plain; charset=utf-8");
            }
        }

        bool isShown = int.TryParse(sent["version"], out int shown);
        return corrected is null ? null
            : new CorrectRegistration(sent.Message, by, corrected, sent["reason"], isShown ? shown : 0);
    }

    /// <summary>What a correction would change, and what would follow; nothing for one that the rules refuse.</summary>
    public async Task<(IReadOnlyList<FieldChange> Changes, IReadOnlyList<string> Follows)> Preview(
        Case proposal, Message correction)
    {
        Bureau office = await bureaus.Current();
        DateTimeOffset now = clock.GetUtcNow().ToOffset(office.Policy.Unit.UtcOffset);
        Decision decision = correction.DecideOn(proposal, office, now);
        if (decision.Events.OfType<RegistrationCorrected>().FirstOrDefault() is not { } fact)
        {
            return ([], []);
        }

        Case after = proposal.After(Entry.Of(correction, proposal, decision, now, office.PolicyHash));
        return (
            RegistrationWords.Changes(fact, office.Policy),
            [
                .. Told(proposal, fact),
                .. decision.Events.Where(other => other is not (RegistrationCorrected or NewFileAdopted))
                    .Select(other => Sentences.InHistory(other, after, office.Policy)).OfType<string>(),
            ]);
    }

    private static IEnumerable<string> Told(Case proposal, RegistrationCorrected fact) => fact.Dropped is not { } dropped ? [] :
        [$"不再会办，告知不必再提意见：{string.Join('、', dropped.Select(ordinal => proposal.CoHandlers[ordinal - 1].Name))}"];

    /// <summary>The mark of a classified text, which is not even kept; null for none.</summary>
    public static string? SecrecyMark(RegistrationForm form) =>
        form.Values.Values.Select(Office.Intake.SecrecyMark.InText).FirstOrDefault(mark => mark is not null);

    /// <summary>The case that a clerk means by an id, or by a number of the same meeting; null where there is none.</summary>
    public async Task<CaseId?> Find(Case proposal, string typed)
    {
        Proposal own = proposal.Proposal!;
        string number = Office.Intake.FieldText.CaseNumber(typed);
        CaseId[] possible = CaseKey.TryRead(new CaseId(typed)) is not null ? [new CaseId(typed)]
            : number.Length is 0 or > 20 ? []
            :
            [
                .. Enumerable.Range(1, 9)
                    .Select(handover => CaseKey.TryMake(own.Level, own.Term, own.Session, number, handover)).OfType<CaseId>(),
            ];
        CaseId? found = null;
        foreach (CaseId id in possible.Where(id => id != proposal.Id))
        {
            found = (await work.Load(id)).Case is { Proposal: not null } ? id : found;
        }

        return found;
    }

    public async Task<IResult> Void(HttpContext http, int status, Case proposal, Fields fields) =>
        await Page<VoidPage>(http, status, proposal, ("Fields", fields));

    /// <summary>What came anew beside what is registered.</summary>
    public async Task<IResult> Compare(HttpContext http, int status, Case proposal, NewFile file, Fields fields)
    {
        Policy policy = (await bureaus.Current()).Policy;
        Proposal now = Registration.Of(proposal);
        Proposal? said = file.Proposal is { } read ? NewFile.Merged(proposal, read) : null;
        FieldChange[] changes = said is null ? []
            :
            [
                .. RegistrationWords.Fields(now, said, policy)
                    .Where(field => (field.Before, field.After) != ("", "") && field.Label != "样例"),
                new FieldChange("提案人", RegistrationWords.People(now), RegistrationWords.People(said)),
            ];
        AdoptNewFile adopt = new(
            new MessageId("preview"), Staff.Of(http)!.Value, file.Content, "采用新来文", proposal.RegistrationVersion);
        DateTimeOffset moment = clock.GetUtcNow().ToOffset(policy.Unit.UtcOffset);
        return await Page<NewFilePage>(
            http, status, proposal, ("File", file), ("Fields", fields), ("Changes", changes),
            ("Texts", said is null ? [] : Comparison.Lines(await Text(now), await Text(said))),
            ("Refusal", adopt.DecideOn(proposal, await bureaus.Current(), moment).Refusal),
            ("Follows", (await Preview(proposal, adopt)).Follows));
    }

    private async Task<string> Text(Proposal proposal) =>
        Encoding.UTF8.GetString((await documents.Get(proposal.Body)).Span);

    private async Task<IResult> Page<TPage>(
        HttpContext http, int status, Case proposal, params (string Name, object? Value)[] parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        Policy policy = (await bureaus.Current()).Policy;
        string clerk = policy.Person(Staff.Of(http)!.Value)?.Name ?? "";
        return Show.Page<TPage>(status, [("Case", proposal), ("Policy", policy), ("Clerk", clerk), .. parameters]);
    }
}
