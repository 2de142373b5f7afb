using Puyang.Proposals.Approval;
using Puyang.Proposals.Authority;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Forms;

/// <summary>A form that a case can fill now.</summary>
/// <param name="Name">What the office calls it, with whose or which round's it is.</param>
/// <param name="Address">Below the case's own address: papers/feedback-form/1/2.</param>
public sealed record CasePaper(string Name, string Address);

/// <summary>The forms that a case has the facts for, made from its journal whenever somebody wants one.</summary>
public sealed class CasePapers(FormRoom forms, LetterRoom letters, Bureaus bureaus, Journal journal, CaseClock clock)
{
    /// <summary>What can be made now, in the order of the handling.</summary>
    public static IReadOnlyList<CasePaper> Of(Case proposal, Policy policy)
    {
        List<CasePaper> papers = [];
        if (proposal.Department is not null)
        {
            papers.Add(Paper(HandoverSlip.HandoverForm, "", 1, 1));
        }

        papers.AddRange(Requests(proposal, RequestKind.Return).Select((request, index) => Paper(ReturnRequest.ReturnForm, "", request.Round, index + 1)));
        papers.AddRange(proposal.Consultations.Select((talk, index) => Paper(
            ConsultationRecord.ConsultationForm,
            $"第{Chinese.Numeral(Math.Min(index + 1, 99))}次，{proposal.ProposerName(talk.Addressee)}",
            talk.Round,
            index + 1)));
        papers.AddRange(proposal.RequestLetters.Where(letter => letter is { Stopped: null, Way: null }).Select(letter =>
            Paper(Forms.CoRequest.RequestForm, letter.Number ?? proposal.UnitsOf(letter.Ordinal), letter.Round, letter.Ordinal)));
        papers.AddRange(proposal.CoHandlers.Where(unit => unit.IsExternal && WorkingLetter(proposal, unit.Ordinal) is not null)
            .Select(unit => Paper(Forms.CoRequest.WorkingForm, unit.Name, 1, unit.Ordinal)));
        foreach (Reply reply in proposal.Replies)
        {
            string round = proposal.Round > 1 ? $"第{Chinese.Numeral(reply.Round)}轮" : "";
            if (WasSubmitted(proposal, reply.Round) || reply.Signed is not null)
            {
                papers.Add(Paper(ApprovalSheet.ApprovalForm, round, reply.Round, 1));
            }

            papers.AddRange(Requests(proposal, RequestKind.Extension).Select((request, index) => (request, index)).Where(asked => asked.request.Round == reply.Round)
                .Select(asked => Paper(ExtensionRequest.ExtensionForm, round, reply.Round, asked.index + 1)));

            // What goes to another unit no proposer rates.
            papers.AddRange(Enumerable.Range(1, proposal.AnswersProposers ? proposal.AddresseeCount : 0)
                .Where(proposer => reply.Letters.Any(letter => letter.Addressee == reply.LetterFor(proposer)))
                .Select(proposer =>
                    Paper(FeedbackSheet.FeedbackForm, round + proposal.ProposerName(proposer), reply.Round, proposer)));
            papers.AddRange(Envelope.Has(proposal, reply.Round) ? [Paper(Envelope.EnvelopeForm, round, reply.Round, 1)] : Array.Empty<CasePaper>());
        }

        papers.AddRange(Holders(proposal, policy).Select(holder =>
            new CasePaper($"{ReminderNotice.ReminderForm.Name}（{policy.Name(proposal, holder)}）", $"papers/{ReminderNotice.ReminderForm.Id}/{holder}")));
        return papers;
    }

    /// <summary>A notice to somebody who has a task of the case; null when nobody of that id has one now.</summary>
    public async Task<(string Name, byte[] Content)?> Notice(Case proposal, PersonId holder)
    {
        Policy policy = (await bureaus.Current()).Policy;
        if (!Holders(proposal, policy).Contains(holder))
        {
            return null;
        }

        bool isLate = proposal.OpenTasks.Any(task => task.Holder == holder && task.IsOverdue);
        ReminderNotice notice = ReminderNotice.Of(
            holder, [proposal], policy, isLate ? ReminderLevel.Urge : ReminderLevel.Remind, policy.Day(clock.GetUtcNow()));
        string name = $"{ReminderNotice.ReminderForm.Name}（{notice.Holder}）-{Wording.Designation(proposal.Proposal!, policy)}";
        return (name, await forms.Make(ReminderNotice.ReminderForm, notice));
    }

    /// <summary>One of them; null when the case has no such paper now.</summary>
    /// <param name="form">The form's id.</param>
    /// <param name="round">From 1.</param>
    /// <param name="which">From 1: which proposer.</param>
    public async Task<(string Name, byte[] Content)?> Make(FoldedCase folded, string form, int round, int which)
    {
        Policy policy = (await bureaus.Current()).Policy;
        CasePaper? paper = Of(folded.Case, policy).FirstOrDefault(known => known.Address == $"papers/{form}/{round}/{which}");
        if (paper is null || FormList.Find(form) is not { } found)
        {
            return null;
        }

        string name = $"{paper.Name}-{Wording.Designation(folded.Case.Proposal!, policy)}";
        return (name, await forms.Make(found, await Data(folded, policy, form, round, which)));
    }

    /// <summary>The slip that goes with an assignment.</summary>
    public Task<byte[]> Slip(FoldedCase folded, Policy policy) => forms.Make(HandoverSlip.HandoverForm, HandoverSlip.Of(folded, policy));

    /// <summary>The working letter that asks a co-handler.</summary>
    /// <param name="coHandler">Which unit, from 1.</param>
    public async Task<byte[]> WorkingRequest(FoldedCase folded, Policy policy, int coHandler) =>
        await forms.Make(Forms.CoRequest.WorkingForm, Forms.CoRequest.Of(folded, policy, coHandler, await Joined(folded.Case)));

    /// <summary>The formal letter that asks co-handlers, as far as it has come.</summary>
    public async Task<byte[]> Request(FoldedCase folded, Policy policy, RequestLetter letter) => await forms.Make(
        Forms.CoRequest.RequestForm,
        Forms.CoRequest.Of(folded, policy, letter, policy.Day(clock.GetUtcNow()), await Joined(folded.Case)));

    /// <summary>The form that asks for a return.</summary>
    public Task<byte[]> ReturnForm(FoldedCase folded, Policy policy, AuthorityTask request) =>
        forms.Make(ReturnRequest.ReturnForm, ReturnRequest.Of(folded, policy, request));

    /// <summary>The form that asks for more time.</summary>
    public Task<byte[]> ExtensionForm(FoldedCase folded, Policy policy, AuthorityTask request) =>
        forms.Make(ExtensionRequest.ExtensionForm, ExtensionRequest.Of(folded, policy, request));

    /// <summary>The form that goes with a reply.</summary>
    public Task<byte[]> Feedback(Case proposal, Policy policy, int round, int addressee) =>
        forms.Make(FeedbackSheet.FeedbackForm, FeedbackSheet.Of(proposal, policy, addressee, round));

    private async Task<object> Data(FoldedCase folded, Policy policy, string form, int round, int which)
    {
        Case proposal = folded.Case;
        return form switch
        {
            _ when form == HandoverSlip.HandoverForm.Id => HandoverSlip.Of(folded, policy),
            _ when form == ReturnRequest.ReturnForm.Id => ReturnRequest.Of(folded, policy, Requests(proposal, RequestKind.Return).ElementAt(which - 1)),
            _ when form == ExtensionRequest.ExtensionForm.Id => ExtensionRequest.Of(folded, policy, Requests(proposal, RequestKind.Extension).ElementAt(which - 1)),
            _ when form == Envelope.EnvelopeForm.Id => Envelope.Of(proposal, policy, round),
            _ when form == ConsultationRecord.ConsultationForm.Id => ConsultationRecord.Of(folded, policy, which),
            _ when form == Forms.CoRequest.RequestForm.Id => Forms.CoRequest.Of(
                folded, policy, proposal.RequestLetters[which - 1], policy.Day(clock.GetUtcNow()), await Joined(proposal)),
            _ when form == Forms.CoRequest.WorkingForm.Id => Forms.CoRequest.Of(folded, policy, which, await Joined(proposal)),
            _ when form == ApprovalSheet.ApprovalForm.Id => ApprovalSheet.Of(folded, policy, await Content(proposal, round), round, await Lead(proposal, round)),
            _ => FeedbackSheet.Of(proposal, policy, which, round),
        };
    }

    // What was signed, or what would be signed now.
    private async Task<ReplyContent> Content(Case proposal, int round) => proposal.Replies[round - 1].Signed is { } signed
        ? await letters.Signed(signed)
        : await letters.Content(proposal, proposal.Versions.Last(version => version.Round == round).Document, await bureaus.Current());

    // The case whose review covered this one's reply too: a reply that was signed without one of its own.
    private async Task<FoldedCase?> Lead(Case proposal, int round) =>
        proposal.JoinedTo is { } lead && !WasSubmitted(proposal, round) ? await journal.Load(lead) : null;

    private async Task<IReadOnlyList<Proposal>> Joined(Case proposal)
    {
        List<Proposal> joined = [];
        foreach (CaseId other in proposal.Joined)
        {
            joined.Add((await journal.Load(other)).Case.Proposal!);
        }

        return joined;
    }

    private static OpinionTask? WorkingLetter(Case proposal, int coHandler) =>
        proposal.Tasks.OfType<OpinionTask>().LastOrDefault(task => task.CoHandler == coHandler) is { Letter: null } asked ? asked : null;

    private static IEnumerable<AuthorityTask> Requests(Case proposal, RequestKind kind) =>
        proposal.Tasks.OfType<AuthorityTask>().Where(request => request.Kind == kind);

    private static bool WasSubmitted(Case proposal, int round) => proposal.Tasks.OfType<ReviewTask>().Any(review => review.Round == round);

    // The bureau urges its own people; proposers and cc offices never.
    private static PersonId[] Holders(Case proposal, Policy policy) => [.. proposal.OpenTasks.Select(task => task.Holder).Distinct()
        .Where(holder => holder == PersonId.Desk || policy.Person(holder) is not null)];

    private static CasePaper Paper(Form form, string whose, int round, int which) =>
        new(whose.Length > 0 ? $"{form.Name}（{whose}）" : form.Name, $"papers/{form.Id}/{round}/{which}");
}
