namespace Puyang.Proposals.Functions;

/// <summary>The names of functions, orchestrations and activities. The engine's history holds them: never renamed.</summary>
internal static class Names
{
    public const string ProposalCase = "ProposalCase_v1";
    public const string ImportBatch = "ImportBatch_v1";

    /// <summary>The external event by which a loop is woken. It carries nothing.</summary>
    public const string Wake = "wake";

    public const string Turn = "Turn";
    public const string Alert = "Alert";

    // One step of a proposal's life each; the names are those of the effects.
    public const string NotifyOffice = "NotifyOffice";
    public const string NotifyDepartment = "NotifyDepartment";
    public const string RequestApproval = "RequestApproval";
    public const string TellApprover = "TellApprover";
    public const string NumberReply = "NumberReply";
    public const string RenderReply = "RenderReply";
    public const string DeliverReply = "DeliverReply";
    public const string CopyToAuthorities = "CopyToAuthorities";
    public const string AskForForm = "AskForForm";
    public const string TellCollector = "TellCollector";
    public const string ConfirmRating = "ConfirmRating";
    public const string SendLink = "SendLink";
    public const string AskCoHandler = "AskCoHandler";
    public const string RequestLetterApproval = "RequestLetterApproval";
    public const string NumberRequest = "NumberRequest";
    public const string AskAuthority = "AskAuthority";
    public const string TellOfficer = "TellOfficer";
    public const string TellCancelled = "TellCancelled";
    public const string TellProposer = "TellProposer";
    public const string DeliverOpinion = "DeliverOpinion";
    public const string CopyToCoHandler = "CopyToCoHandler";
    public const string TellCase = "TellCase";

    public const string RegisterProposals = "RegisterProposals";
    public const string CloseImport = "CloseImport";

    public const string IntakeFile = "IntakeFile";
    public const string IntakeGivenUp = "IntakeGivenUp";
    public const string Sweep = "Sweep";
    public const string Morning = "Morning";

    public const string Assets = "Assets";
    public const string Cases = "Cases";
    public const string Health = "Health";
    public const string Intake = "Intake";
    public const string Links = "Links";
    public const string Tasks = "Tasks";
    public const string Templates = "Templates";

    /// <summary>Everything else. The host matches routes in the order of the functions' names, so this must be the last of them.</summary>
    public const string Web = "Web";
}
