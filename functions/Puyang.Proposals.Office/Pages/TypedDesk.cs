using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Pages;

/// <summary>What the page 收文登记 shows.</summary>
/// <param name="Typed">What is in the form.</param>
/// <param name="Fields">What is wrong with it.</param>
public sealed record TypedView(TypedProposal Typed, Fields Fields)
{
    /// <summary>addProposer or addUnit, when a row was asked for.</summary>
    public string Added { get; init; } = "";

    /// <summary>True when it was checked and nothing is wrong with it.</summary>
    public bool IsRight { get; init; }

    /// <summary>The case that has other content under the same key.</summary>
    public Case? Other { get; init; }

    /// <summary>What was registered last.</summary>
    public (CaseId Id, Proposal Proposal)? Done { get; init; }
}

/// <summary>Takes what is typed on the page 收文登记.</summary>
internal sealed class TypedDesk(IntakeDesk intake, TypedFiles files, Documents documents, Bureaus bureaus)
{
    /// <summary>The form filled with what a refused file says; null where no such file is kept.</summary>
    internal async Task<(TypedProposal Typed, IReadOnlyList<Problem> Problems)?> Begin(DocumentHash from)
    {
        if (await intake.Refused(from) is not { } file)
        {
            return null;
        }

        Policy policy = (await bureaus.Current()).Policy;
        FileRefused? refused = ProposalFile.Read(file.Name, file.Content, policy.Levels, policy.Unit.Name) as FileRefused;
        TypedProposal typed = refused?.Half is { } half ? TypedProposal.Of(half, policy.Levels, policy.Unit.Name) : TypedProposal.Empty;
        List<Problem> problems = [.. refused?.Half?.Problems ?? []];
        bool isPdf = Path.GetExtension(file.Name).Equals(".pdf", StringComparison.OrdinalIgnoreCase);
        problems.AddRange(refused is { Half: null } && !isPdf ? refused.Problems.Select(text => new Problem(text)) : []);

        // The file itself stays with the proposal, as what came in.
        byte[] content = file.Content.ToArray();
        if (!Path.GetExtension(file.Name).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            string? unfit = TypedFiles.Problem(file.Name, content);
            problems.Demand(unfit is null || refused?.Half is not null, new Problem(unfit ?? string.Empty, "attachments"));
            typed = unfit is null ? await files.Keep(typed, file.Name, content, problems) : typed;
        }

        return (typed with { From = from }, problems);
    }

    /// <summary>The form with the files that came with it. What bears a classification mark is not even looked into.</summary>
    internal async Task<TypedProposal> Take(TypedProposal typed, Fields sent, List<Problem> problems)
    {
        if (Texts(typed).Select(SecrecyMark.InText).FirstOrDefault(mark => mark is not null) is { } mark)
        {
            problems.Add(new Problem(SecrecyMark.Refusal(mark).Advice));
            return typed;
        }

        TypedProposal taken = await files.Take(typed, sent.Files, problems);
        foreach (Attachment attachment in taken.Attachments)
        {
            problems.Demand(await documents.Has(attachment.File), new Problem($"附件“{attachment.Name}”已不在，请去掉后重新选择。", "attachments"));
        }

        return taken;
    }

    /// <summary>The proposal, or everything that is wrong with it.</summary>
    internal async Task<(ReadProposal? Read, IReadOnlyList<Problem> Problems)> Check(TypedProposal typed)
    {
        Policy policy = (await bureaus.Current()).Policy;
        return typed.Check(policy.Levels, policy.Unit.Name);
    }

    /// <summary>The case that has other content under the same key.</summary>
    internal Task<Case?> Other(ReadProposal read) => intake.Other(read);

    /// <summary>Registers it; the refused file that it began with is dealt with.</summary>
    internal async Task<IntakeResult> Register(ReadProposal read, TypedProposal typed, PersonId by, MessageId message)
    {
        DocumentHash source = await documents.Put(JsonWriting.Of(read), "application/json");
        IntakeResult result = await intake.Register(read, source, by, message);
        if (typed.From is { } from && result.Outcome != IntakeOutcome.Refused)
        {
            await intake.Done([from.Value]);
        }

        return result;
    }

    internal async Task<IResult> Page(HttpContext http, int status, TypedView view)
    {
        Policy policy = (await bureaus.Current()).Policy;
        return Show.Page<TypedPage>(
            status,
            ("Clerk", policy.Person(Staff.Of(http)!.Value)?.Name ?? ""),
            ("Policy", policy),
            ("View", view with { Fields = view.Fields.Refused(view.Fields.Problems.OrderBy(problem => Place(problem.Field))) }));
    }

    // From above to below, so that the first of the list is the first of the page.
    private static int Place(string? field) => field is null ? -1
        : Array.FindIndex(Order, part => field.StartsWith(part, StringComparison.Ordinal)) is >= 0 and int at ? at : Order.Length;

    private static readonly string[] Order =
    [
        "level", "termAndSession", "number", "category", "subject", "isKey", "proposer", "signatories", "handedOver", "noticeDue", "dayOf", "role",
        "unit", "noticeNumber", "receivedAs", "supervisor", "isPublic", "department", "officer", "remark", "body", "text", "lacksText", "attachments",
    ];

    private static IEnumerable<string> Texts(TypedProposal typed) =>
        typed.Values.Values.Concat(typed.Proposers.SelectMany(one => new[] { one.Name, one.Unit, one.PostalAddress }).OfType<string>());
}
