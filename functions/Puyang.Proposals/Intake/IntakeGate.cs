namespace Puyang.Proposals.Intake;

/// <summary>What must be registered before a text goes up the chain, and still before it is signed.</summary>
/// <remarks>The proposal's own text, and the name of everybody who signed it.</remarks>
public static class IntakeGate
{
    /// <summary>What is lacking; null when nothing is.</summary>
    public static Refusal? Lacking(Case proposal) => Lacking(proposal, "送审");

    /// <summary>True while the proposal's own text has not come. 待补原文</summary>
    public static bool LacksText(Case proposal) => proposal.Proposal?.LacksText == true;

    /// <summary>How many signatories are still to be named; 0 for none. 补全联名人</summary>
    public static int Unnamed(Case proposal) =>
        proposal.Proposal is { Signatories: { } all } registered ? Math.Max(all - registered.Proposers.Count, 0) : 0;

    /// <param name="what">What cannot be done for that.</param>
    internal static Refusal? Lacking(Case proposal, string what)
    {
        string text = LacksText(proposal) ? $"提案原文尚未补登，不能{what}。" : "";
        string names = Unnamed(proposal) == 0 ? ""
            : $"尚未补全联名人（共{proposal.Proposal!.Signatories}人，已登记{proposal.Proposal.Proposers.Count}人），不能{what}。";
        return text.Length > 0 ? Refusal.TextLacking with { Text = text + names }
            : names.Length > 0 ? Refusal.SignatoriesLacking with { Text = names }
            : null;
    }
}
