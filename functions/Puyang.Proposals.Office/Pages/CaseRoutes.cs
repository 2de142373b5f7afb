using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Mail;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Pages;

/// <summary>One case, for the office.</summary>
internal static class CaseRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Places.Case, ["GET", "HEAD"], Open).RequireAuthorization(Staff.Scheme);
        routes.MapPost(Places.Case, Act).RequireAuthorization(Staff.Scheme).WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapMethods(Places.Case + "/versions/{number:int}", ["GET", "HEAD"], Version).RequireAuthorization(Staff.Scheme);
        routes.MapMethods(Places.Case + "/source", ["GET", "HEAD"], Source).RequireAuthorization(Staff.Scheme);
        routes.MapMethods(Places.Case + "/attachments/{which:int}", ["GET", "HEAD"], Attachment).RequireAuthorization(Staff.Scheme);
        routes.MapMethods(Places.Case + "/opinions/{unit:int}", ["GET", "HEAD"], Opinion).RequireAuthorization(Staff.Scheme);
        routes.MapMethods(Places.Case + "/requests/{letter:int}", ["GET", "HEAD"], Request).RequireAuthorization(Staff.Scheme);
        routes.MapMethods(Places.Case + "/talks/{talk:int}/{file:int}", ["GET", "HEAD"], Talk).RequireAuthorization(Staff.Scheme);
        routes.MapMethods(Places.Case + "/letters/{round:int}/{addressee:int}", ["GET", "HEAD"], Letter).RequireAuthorization(Staff.Scheme);
        routes.MapMethods(Places.Case + "/receipts/{round:int}/{addressee:int}", ["GET", "HEAD"], Receipt).RequireAuthorization(Staff.Scheme);
        routes.MapMethods(Places.Case + "/papers/{form}/{round:int}/{which:int}", ["GET", "HEAD"], Paper).RequireAuthorization(Staff.Scheme);
        routes.MapMethods(Places.Case + "/papers/reminder-notice/{holder}", ["GET", "HEAD"], Notice).RequireAuthorization(Staff.Scheme);
    }

    private static async Task<IResult> Open(HttpContext http, string caseId, Caseworker work, CaseView view) =>
        (await work.Load(new CaseId(caseId))) is { Case.Proposal: not null } folded
            ? await view.Page(http, 200, folded, [], Fields.None)
            : Say.NotFound(http);

    private static async Task<IResult> Act(HttpContext http, string caseId, Caseworker work, Bureaus bureaus, CaseView view, CaseActs acts, LetterWays ways)
    {
        CaseId id = new(caseId);
        Fields fields = new(await http.Request.ReadFormAsync());
        FoldedCase folded = await work.Load(id);
        if (folded.Case.Proposal is null)
        {
            return Say.NotFound(http);
        }

        (Message? message, IReadOnlyList<Problem> problems) = await acts.Read(Staff.Of(http)!.Value, folded.Case, (await bureaus.Current()).Policy, fields);
        if (message is null)
        {
            return await view.Page(http, 400, folded, problems, fields);
        }

        Answer answer = await work.Advance(id, message);
        if (answer.Refusal is not { } refusal)
        {
            if (message is Issue.ConfirmSealed { Way: { } way })
            {
                await ways.Remember(way);
            }

            return Results.Redirect($"/cases/{id}");
        }

        string text = CaseView.Explain(refusal, answer.Case.Case, (await bureaus.Current()).Policy, fields);
        return await view.Page(http, 409, answer.Case, [RefusedField.Of(refusal, fields, text)], fields);
    }

    private static async Task<IResult> Version(HttpContext http, string caseId, int number, Caseworker work, CaseView view)
    {
        FoldedCase folded = await work.Load(new CaseId(caseId));
        return number >= 1 && number <= folded.Case.Versions.Length ? await view.Version(http, folded.Case, number) : Say.NotFound(http);
    }

    private static async Task<IResult> Source(HttpContext http, string caseId, string? other, Caseworker work, Documents documents)
    {
        FoldedCase folded = await work.Load(new CaseId(caseId));
        Event[] facts = [.. folded.Entries.SelectMany(entry => entry.Events)];
        DocumentHash? source = other is null
            ? facts.OfType<ProposalReceived>().FirstOrDefault()?.Source
            : facts.OfType<ConflictingFileArrived>().FirstOrDefault(file => file.Source.Value == other)?.Source;
        if (source is null)
        {
            return Say.NotFound(http);
        }

        byte[] file = (await documents.Get(source.Value)).ToArray();
        return Results.File(file, "application/octet-stream", "提案来文" + (file.AsSpan().StartsWith("PK"u8) ? ".docx" : ".json"));
    }

    private static async Task<IResult> Opinion(HttpContext http, string caseId, int unit, Caseworker work, Documents documents) =>
        await Files.Opinion(http, (await work.Load(new CaseId(caseId))).Case, unit, documents);

    private static async Task<IResult> Request(
        HttpContext http, string caseId, int letter, Caseworker work, Bureaus bureaus, MailFiles files)
    {
        Case proposal = (await work.Load(new CaseId(caseId))).Case;
        return proposal.RequestLetters.ElementAtOrDefault(letter - 1) is { Way: not null } sent
            ? Files.Of(await files.Request(proposal, (await bureaus.Current()).Policy, sent))
            : Say.NotFound(http);
    }

    private static async Task<IResult> Attachment(HttpContext http, string caseId, int which, Caseworker work, Documents documents) =>
        await Files.Attachment(http, (await work.Load(new CaseId(caseId))).Case, which, documents);

    private static async Task<IResult> Talk(
        HttpContext http, string caseId, int talk, int file, Caseworker work, Documents documents) =>
        await Files.Evidence(http, (await work.Load(new CaseId(caseId))).Case, talk, file, documents);

    private static async Task<IResult> Receipt(
        HttpContext http, string caseId, int round, int addressee, Caseworker work, Documents documents) =>
        await Files.Receipt(http, (await work.Load(new CaseId(caseId))).Case, round, addressee, documents);

    private static async Task<IResult> Paper(
        HttpContext http, string caseId, string form, int round, int which, Caseworker work, CasePapers papers) =>
        await work.Load(new CaseId(caseId)) is { Case.Proposal: not null } folded
            ? await Made(http, () => papers.Make(folded, form, round, which))
            : Say.NotFound(http);

    private static async Task<IResult> Notice(HttpContext http, string caseId, string holder, Caseworker work, CasePapers papers) =>
        await work.Load(new CaseId(caseId)) is { Case: { Proposal: not null } proposal }
            ? await Made(http, () => papers.Notice(proposal, new PersonId(holder)))
            : Say.NotFound(http);

    private static async Task<IResult> Made(HttpContext http, Func<Task<(string Name, byte[] Content)?>> make)
    {
        try
        {
            return await make() is var (name, content) ? Files.Word(content, MailFiles.Safe(name)) : Say.NotFound(http);
        }
        catch (MissingDataException lacking)
        {
            return Say.Of(409, "这份表单还不能制作", [.. lacking.Missing]);
        }
    }

    private static async Task<IResult> Letter(
        HttpContext http, string caseId, int round, int addressee, Caseworker work, Bureaus bureaus, MailFiles files)
    {
        Case proposal = (await work.Load(new CaseId(caseId))).Case;
        return round >= 1 && round <= proposal.Round && proposal.Replies[round - 1].FileFor(addressee) is not null
            ? Files.Of(await files.Letter(proposal, (await bureaus.Current()).Policy, round, addressee))
            : Say.NotFound(http);
    }
}
