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
        Policy policy = (await bureaus.Current()).Policy;
        DateOnly today = policy.Day(clock.GetUtcNow());
        return form switch
        {
            _ when form == SummaryTable.SummaryForm.Id => (Name(SummaryTable.SummaryForm, today),
                await forms.Make(SummaryTable.SummaryForm, SummaryTable.Of(await Cases(), policy, today))),
            _ when form == CommitmentRegister.CommitmentForm.Id => (Name(CommitmentRegister.CommitmentForm, today),
                await forms.Make(CommitmentRegister.CommitmentForm, CommitmentRegister.Of(await Cases(), policy, today))),
            _ => null,
        };
    }

    private static string Name(Form form, DateOnly today) => $"{form.Name}-{Chinese.Date(today)}";

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
