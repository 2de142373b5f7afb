using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Forms;

/// <summary>The forms that tell of all cases together.</summary>
public sealed class OfficePapers(FormRoom forms, CaseTable rows, Caseworker work, Bureaus bureaus, CaseClock clock)
{
    /// <summary>What can be made.</summary>
    public static IReadOnlyList<Form> All { get; } = [SummaryTable.SummaryForm, CommitmentRegister.CommitmentForm];

    /// <summary>One of them, over every case that is no sample, by 届, 次 and 案号; null when there is no such paper.</summary>
    public async Task<(string Name, byte[] Content)?> Make(string form)
    {
        if (All.FirstOrDefault(known => known.Id == form) is not { } found)
        {
            return null;
        }

        Policy policy = (await bureaus.Current()).Policy;
        DateOnly today = policy.Day(clock.GetUtcNow());
        IReadOnlyList<Case> cases = await Cases();
        object data = ReferenceEquals(found, SummaryTable.SummaryForm)
            ? SummaryTable.Of(cases, policy, today)
            : CommitmentRegister.Of(cases, policy, today);
        return ($"{found.Name}-{Chinese.Date(today)}", await forms.Make(found, data));
    }

    private async Task<IReadOnlyList<Case>> Cases()
    {
        List<Case> cases = [];
        foreach (CaseRow row in (await rows.All()).Where(row => !row.IsSample))
        {
            cases.Add((await work.Load(row.Id)).Case);
        }

        return [.. cases.Where(proposal => proposal.Proposal is not null)
            .OrderBy(proposal => proposal.Proposal!.Term).ThenBy(proposal => proposal.Proposal!.Session ?? int.MaxValue)
            .ThenBy(proposal => proposal.Proposal!.Number.Length).ThenBy(proposal => proposal.Proposal!.Number, StringComparer.Ordinal)];
    }
}
