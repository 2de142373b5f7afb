using Puyang.Proposals.Approval;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Authority;
using Puyang.Proposals.Closing;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Holding;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Joining;

namespace Puyang.Proposals.Office.Casework;

/// <summary>The names under which journals keep events, effects and tasks. Stored contracts: add, never rename or remove.</summary>
internal static class Wire
{
    /// <summary>Schema version written into every line.</summary>
    public const int Version = 1;

    public static readonly IReadOnlyDictionary<string, Type> Events = new Dictionary<string, Type>
    {
        ["ProposalReceived"] = typeof(ProposalReceived),
        ["ConflictingFileArrived"] = typeof(ConflictingFileArrived),
        ["RegistrationCorrected"] = typeof(RegistrationCorrected),
        ["NewFileAdopted"] = typeof(NewFileAdopted),
        ["NewFileSetAside"] = typeof(NewFileSetAside),
        ["RegistrationVoided"] = typeof(RegistrationVoided),
        ["RoundOpened"] = typeof(RoundOpened),
        ["TaskOpened"] = typeof(TaskOpened),
        ["DeadlineSet"] = typeof(DeadlineSet),
        ["TaskOverdue"] = typeof(TaskOverdue),
        ["ReplyOverdue"] = typeof(Calendar.ReplyOverdue),
        ["Reminded"] = typeof(Calendar.Reminded),
        ["PolicyAdopted"] = typeof(Calendar.PolicyAdopted),
        ["DeadlineMoved"] = typeof(Calendar.DeadlineMoved),
        ["LinkIssued"] = typeof(LinkIssued),
        ["LinkWithdrawn"] = typeof(LinkWithdrawn),
        ["DepartmentAssigned"] = typeof(DepartmentAssigned),
        ["AssignmentAccepted"] = typeof(AssignmentAccepted),
        ["AssignmentReturned"] = typeof(AssignmentReturned),
        ["AssignmentRecalled"] = typeof(AssignmentRecalled),
        ["DraftSaved"] = typeof(DraftSaved),
        ["DraftSubmitted"] = typeof(DraftSubmitted),
        ["StepApproved"] = typeof(StepApproved),
        ["DraftReturned"] = typeof(DraftReturned),
        ["DraftCorrected"] = typeof(DraftCorrected),
        ["ChainRestarted"] = typeof(ChainRestarted),
        ["SignedOff"] = typeof(SignedOff),
        ["ReplyNumbered"] = typeof(ReplyNumbered),
        ["LettersChosen"] = typeof(LettersChosen),
        ["LetterIssued"] = typeof(LetterIssued),
        ["SealingBegun"] = typeof(SealingBegun),
        ["ReplySealed"] = typeof(ReplySealed),
        ["LetterDelivered"] = typeof(LetterDelivered),
        ["ReplyDispatched"] = typeof(ReplyDispatched),
        ["CopySent"] = typeof(CopySent),
        ["ReceiptConfirmed"] = typeof(ReceiptConfirmed),
        ["AddressChanged"] = typeof(AddressChanged),
        ["FormMoved"] = typeof(FormMoved),
        ["ReplyRated"] = typeof(ReplyRated),
        ["FeedbackLapsed"] = typeof(FeedbackLapsed),
        ["FaceToFaceAsked"] = typeof(FaceToFaceAsked),
        ["CaseClosed"] = typeof(CaseClosed),
        ["EffectClaimed"] = typeof(EffectClaimed),
        ["EffectSettled"] = typeof(EffectSettled),
        ["EffectPutOff"] = typeof(EffectPutOff),
        ["EffectParked"] = typeof(EffectParked),
        ["EffectRetried"] = typeof(EffectRetried),
        ["KeyMarked"] = typeof(KeyMarked),
        ["ConsultationRecorded"] = typeof(ConsultationRecorded),
        ["ConsultationSufficed"] = typeof(ConsultationSufficed),
        ["DraftHeldBack"] = typeof(DraftHeldBack),
        ["DisclosureReviewed"] = typeof(DisclosureReviewed),
        ["TaskRerouted"] = typeof(TaskRerouted),
        ["CoHandlerNamed"] = typeof(CoHandlerNamed),
        ["OpinionGiven"] = typeof(OpinionGiven),
        ["OpinionWaived"] = typeof(OpinionWaived),
        ["RequestLetterBegun"] = typeof(RequestLetterBegun),
        ["RequestLetterApproved"] = typeof(RequestLetterApproved),
        ["RequestLetterSigned"] = typeof(RequestLetterSigned),
        ["RequestLetterReturned"] = typeof(RequestLetterReturned),
        ["RequestLetterNumbered"] = typeof(RequestLetterNumbered),
        ["RequestLetterSealed"] = typeof(RequestLetterSealed),
        ["QuestionWithdrawn"] = typeof(QuestionWithdrawn),
        ["DisagreementDecided"] = typeof(DisagreementDecided),
        ["AuthorityAsked"] = typeof(AuthorityAsked),
        ["ReturnRequested"] = typeof(ReturnRequested),
        ["RequestGranted"] = typeof(RequestGranted),
        ["RequestRefused"] = typeof(RequestRefused),
        ["RequestTakenBack"] = typeof(RequestTakenBack),
        ["UnitsAdded"] = typeof(UnitsAdded),
        ["LetterReceived"] = typeof(LetterReceived),
        ["PaperAnnounced"] = typeof(PaperAnnounced),
        ["PaperNoticeSent"] = typeof(PaperNoticeSent),
        ["CoHandlerCopySent"] = typeof(CoHandlerCopySent),
        ["CaseHeld"] = typeof(CaseHeld),
        ["CaseResumed"] = typeof(CaseResumed),
        ["ProposalWithdrawn"] = typeof(ProposalWithdrawn),
        ["NumberVoided"] = typeof(NumberVoided),
        ["CaseJoined"] = typeof(CaseJoined),
        ["JointLeft"] = typeof(JointLeft),
        ["JointTaken"] = typeof(JointTaken),
        ["JointDropped"] = typeof(JointDropped),
        ["ReplyAdopted"] = typeof(ReplyAdopted),
        ["JointAnswered"] = typeof(JointAnswered),
    };

    public static readonly IReadOnlyDictionary<string, Type> Effects = new Dictionary<string, Type>
    {
        ["NotifyOffice"] = typeof(NotifyOffice),
        ["NotifyDepartment"] = typeof(NotifyDepartment),
        ["RequestApproval"] = typeof(RequestApproval),
        ["TellApprover"] = typeof(TellApprover),
        ["NumberReply"] = typeof(NumberReply),
        ["RenderReply"] = typeof(RenderReply),
        ["DeliverReply"] = typeof(DeliverReply),
        ["CopyToAuthorities"] = typeof(CopyToAuthorities),
        ["AskForForm"] = typeof(AskForForm),
        ["TellCollector"] = typeof(TellCollector),
        ["ConfirmRating"] = typeof(ConfirmRating),
        ["SendLink"] = typeof(SendLink),
        ["RemindHolder"] = typeof(RemindHolder),
        ["Remind"] = typeof(Calendar.Remind),
        ["TellMoved"] = typeof(Calendar.TellMoved),
        ["AskCoHandler"] = typeof(AskCoHandler),
        ["RequestLetterApproval"] = typeof(RequestLetterApproval),
        ["NumberRequest"] = typeof(NumberRequest),
        ["AskAuthority"] = typeof(AskAuthority),
        ["TellOfficer"] = typeof(TellOfficer),
        ["TellCancelled"] = typeof(TellCancelled),
        ["TellProposer"] = typeof(TellProposer),
        ["DeliverOpinion"] = typeof(DeliverOpinion),
        ["CopyToCoHandler"] = typeof(CopyToCoHandler),
        ["TellCase"] = typeof(TellCase),
    };

    public static readonly IReadOnlyDictionary<string, Type> Tasks = new Dictionary<string, Type>
    {
        ["Assign"] = typeof(AssignTask),
        ["Accept"] = typeof(AcceptTask),
        ["Draft"] = typeof(DraftTask),
        ["Review"] = typeof(ReviewTask),
        ["Seal"] = typeof(SealTask),
        ["PaperDelivery"] = typeof(PaperDeliveryTask),
        ["LetterReceipt"] = typeof(LetterReceiptTask),
        ["Receipt"] = typeof(ReceiptTask),
        ["Feedback"] = typeof(FeedbackTask),
        ["Consult"] = typeof(ConsultTask),
        ["Opinion"] = typeof(OpinionTask),
        ["RequestReview"] = typeof(RequestReviewTask),
        ["RequestSeal"] = typeof(RequestSealTask),
        ["Authority"] = typeof(AuthorityTask),
        ["PaperNotice"] = typeof(PaperNoticeTask),
        ["Hold"] = typeof(HoldTask),
        ["Joined"] = typeof(JoinedTask),
    };
}
