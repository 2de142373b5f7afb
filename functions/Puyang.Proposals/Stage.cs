namespace Puyang.Proposals;

/// <summary>Where the whole case stands. Stored in journals, so never renamed.</summary>
public enum Stage
{
    /// <summary>Waits for the office to name a department. 待确定承办科室</summary>
    Assigning,

    /// <summary>Waits for the department to take it. 待签收</summary>
    Accepting,

    /// <summary>The department writes the reply. 起草中</summary>
    Drafting,

    /// <summary>The draft goes up the chain. 审批中</summary>
    Approving,

    /// <summary>Signed; gets its number and its letters. 登记编号</summary>
    Issuing,

    /// <summary>Printed, proof-read and sealed. 缮印用印</summary>
    Sealing,

    /// <summary>Letters and copies leave. 送达中</summary>
    Delivering,

    /// <summary>Waits for the proposers' ratings. 征询意见</summary>
    AwaitingFeedback,

    /// <summary>Nothing more to do. 已办结</summary>
    Closed,

    /// <summary>The 交办机关 has been asked to take it back and has not answered. 申请退回中</summary>
    Returning,

    /// <summary>Handled together with another proposal, whose reply will answer it too. 并案办理中</summary>
    Joined,
}

/// <summary>Stages that rules and pages mean together.</summary>
public static class Stages
{
    /// <summary>True until a text has gone up the chain: 待确定承办科室, 待签收, 起草中.</summary>
    public static bool IsBeforeApproval(this Stage stage) => stage is Stage.Assigning or Stage.Accepting or Stage.Drafting;

    /// <summary>True while a text is being written or judged: 起草中, 审批中.</summary>
    public static bool IsInWork(this Stage stage) => stage is Stage.Drafting or Stage.Approving;

    /// <summary>True until the document is signed, as far as the work is the bureau's own: also 审批中.</summary>
    public static bool IsBeforeSignature(this Stage stage) => stage.IsBeforeApproval() || stage == Stage.Approving;
}
