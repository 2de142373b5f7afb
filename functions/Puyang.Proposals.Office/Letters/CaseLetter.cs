using Puyang.Proposals.Approval;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Letters;

/// <summary>The reply to a proposal that is handled with another, whole, as the same signature will sign it. 并案</summary>
/// <param name="Reply">What the other's content names it by.</param>
/// <param name="Content">Its own content.</param>
/// <param name="Draft">Its own text: the other's, under its own title.</param>
public sealed record JoinedWhole(JoinedReply Reply, ReplyContent Content, Draft Draft);

/// <summary>Puts together what a case's signatory is shown: to whom it goes, who signs with the bureau, who gets copies.</summary>
internal static class CaseLetter
{
    /// <summary>The content of a case's own document.</summary>
    /// <param name="office">What is in force.</param>
    public static ReplyContent Of(Case proposal, DocumentHash draftHash, Draft draft, Bureau office) =>
        proposal.Role == HandlingRole.CoHandler
            ? Opinion(proposal, draftHash, draft, office)
            : Directed(proposal, Reply(proposal, draftHash, draft, office), office.Policy);

    /// <summary>The content of a case with which others are handled: it names theirs by their hashes.</summary>
    public static ReplyContent With(this ReplyContent content, IReadOnlyList<JoinedWhole> joined) =>
        joined.Count == 0 ? content : content with { Joined = [.. joined.Select(other => other.Reply)], Wholes = joined };

    /// <summary>What the same signature signs for another case: the lead's text under that case's own title, to its own proposers.</summary>
    public static JoinedWhole Joined(Case other, ReplyContent lead, Draft draft, Bureau office)
    {
        Draft own = draft with { Title = Wording.Title(other, office.Policy) };
        ReplyContent content = Of(other, Hashes.Of(OfficeJson.Write(own)), own, office) with { Signatory = lead.Signatory };
        JoinedReply reply = new(other.Id, Wording.Designation(other.Proposal!, office.Policy), content.Signed().Hash, content.Draft);
        return new JoinedWhole(reply, content, own);
    }

    private static ReplyContent Reply(Case proposal, DocumentHash draftHash, Draft draft, Bureau office)
    {
        CoHandler[] others = [.. proposal.CoHandlers.Where(unit => unit.IsExternal && unit.Standing != Standing.Cancelled)];
        string[] joint = [.. others.Where(unit => unit.SignsJointly).Select(unit => unit.Name)];
        int copies = (office.Policy.CoHandling ?? CoHandlingPolicy.Usual).Copies;
        ReplyContent content = ReplyContent.Of(proposal.Proposal!, draftHash, draft, office);
        return content with
        {
            // Whoever issues the letter needs no copy of it in its last line.
            Copies = [.. content.Copies, .. others.Where(unit => !unit.SignsJointly).Select(unit => new CopyLine(unit.Name, copies))],
            Units = joint.Length == 0 ? null : [office.Policy.Unit.Name, .. joint],
            Signatory = Signatory(proposal, office.Policy),
        };
    }

    // A reply to each proposer, unless it goes to another unit or as one letter to all.
    private static ReplyContent Directed(Case proposal, ReplyContent reply, Policy policy) =>
        proposal.Receiver is { } authority ? Report(authority, reply, policy)
        : proposal.HasOneLetter(policy) ? reply.ToAll(proposal.Proposal!, policy)
        : reply;

    // To the 交办机关 that passed the proposal on, which answers the proposer; whoever co-handled it gets a copy all the same.
    private static ReplyContent Report(OtherUnit authority, ReplyContent reply, Policy policy) => reply with
    {
        Addressees = [new Addressee(authority.Name, Wording.Salutation(authority, policy))],
        Copies = [.. reply.Copies.Skip(policy.Copies.Count)],
    };

    // To the lead alone, which answers the proposer: no class and no copies.
    private static ReplyContent Opinion(Case proposal, DocumentHash draftHash, Draft draft, Bureau office) =>
        ReplyContent.Of(proposal.Proposal!, draftHash, draft, office) with
        {
            Addressees = [new Addressee(proposal.Proposal!.Lead!.Name, Wording.Salutation(proposal.Proposal.Lead, office.Policy))],
            Class = "",
            Disclosure = Proposals.Drafting.Disclosure.Withheld,
            DisclosureReason = "",
            Copies = [],
            Template = office.TemplateOf(proposal),
            Signatory = Signatory(proposal, office.Policy),
            IsOpinion = true,
        };

    // Whoever has the signature in hand, a delegate too; before it has come so far, whose it is by the chain.
    private static string? Signatory(Case proposal, Policy policy)
    {
        PersonId? signer = !policy.Letter.Signatory ? null
            : proposal.OpenTasks.OfType<ReviewTask>().FirstOrDefault(review => review.Signs)?.Holder
                ?? Flow.Of(proposal, policy)?[^1].Holders[0]
                ?? (policy.ChainOf(proposal)?.Steps[^1].By is { } by ? policy.Named(by, null) : null);
        return signer is { } id ? policy.Person(id)?.Name : null;
    }
}
