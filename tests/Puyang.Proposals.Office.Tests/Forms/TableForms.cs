using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Tests.Forms;

/// <summary>The forms that are tables, with their templates and what the tests fill them with.</summary>
internal static class TableForms
{
    public static readonly IReadOnlyList<Form> All =
    [
        FeedbackSheet.FeedbackForm, HandoverSlip.HandoverForm, ReturnRequest.ReturnForm, ExtensionRequest.ExtensionForm,
        ReminderNotice.ReminderForm, ApprovalSheet.ApprovalForm, ConsultationRecord.ConsultationForm, SummaryTable.SummaryForm,
        CommitmentRegister.CommitmentForm,
    ];

    /// <summary>The same forms with as little as they can have.</summary>
    public static readonly IReadOnlyDictionary<string, object> Bare = new Dictionary<string, object>
    {
        ["feedback-form"] = (FeedbackSheet)FeedbackSheet.FeedbackForm.Sample with
        {
            Proposal = BareFacts, IsOrganisation = false, Number = null, SignedOn = null, SentOn = null, Until = null, Rating = null, Comment = "",
            RatedOn = null, RatedBy = null, Answers = null,
        },
        ["handover-slip"] = new HandoverSlip(BareFacts, [], "", null, null, null, null),
        ["return-request"] = (ReturnRequest)ReturnRequest.ReturnForm.Sample with
        {
            Proposal = BareFacts, Until = null, Basis = "", SuggestedUnit = "", Opinions = Opinion.Blank, AppliedOn = null, Contact = null, Phone = null,
        },
        ["extension-request"] = (ExtensionRequest)ExtensionRequest.ExtensionForm.Sample with
        {
            Proposal = BareFacts, Done = "", NewDue = null, IsProposerTold = null, ToldOn = null, Opinions = Opinion.Blank, AppliedOn = null,
        },
        ["reminder-notice"] = (ReminderNotice)ReminderNotice.ReminderForm.Sample with { Title = null, Tasks = [] },
        ["approval-sheet"] = (ApprovalSheet)ApprovalSheet.ApprovalForm.Sample with
        {
            Proposal = BareFacts, SignedOff = null, CoSigned = [], Number = null, Urgency = null, Copies = "", Attachments = "", DisclosureReason = "",
            DraftedBy = null, DraftedOn = null, Steps = [], Printed = null, SealedBy = null, SealedOn = null, JointWith = null,
        },
        ["consultation-record"] = new ConsultationRecord(BareFacts, null, null, null, null, [], "", "", "", null, null),
        ["summary-table"] = new SummaryTable("濮阳市民政局", "", new(2022, 10, 10), [], [], [], "", null, null) with { Classes = "A类0件" },
        ["commitment-register"] = new CommitmentRegister("濮阳市民政局", "", new(2022, 11, 20), "B", "", []),
    };

    private static ProposalFacts BareFacts => ProposalFacts.Sample with { Session = null, Department = null, Officer = null };

    /// <summary>Names of the forms, for theories.</summary>
    public static TheoryData<string> Ids => [.. All.Select(form => form.Id)];

    public static Form Find(string id) => All.Single(form => form.Id == id);

    public static byte[] Template(Form form) => File.ReadAllBytes(Tree.Path("templates", form.File));

    public static byte[] Render(Form form, object? data = null) =>
        WordTemplate.Compile(Template(form), form.Schema).Render(data ?? form.Sample);

    /// <summary>A form filled as the office would, for tests that read the paper.</summary>
    public static string Read(Form form, object data) => FormText.Of(Render(form, data));
}
