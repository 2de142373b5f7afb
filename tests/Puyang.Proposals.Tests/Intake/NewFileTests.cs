namespace Puyang.Proposals.Tests.Intake;

public sealed class NewFileTests
{
    [Fact]
    public void What_is_adopted_is_registered_with_all_that_follows_and_waits_no_more()
    {
        Life life = At.Signing().Then(box => box.Again(now => now with { Subject = "加强乡村治理" }));
        Assert.Single(life.Case.NewFiles);

        Decision decision = life.Do(life.TakeOver());

        Assert.True(decision.Has<RegistrationCorrected>() && decision.Has<NewFileAdopted>() && decision.Has<ChainRestarted>());
        Assert.Equal(("加强乡村治理", Town.Hash("other")), (life.Case.Proposal!.Subject, life.Case.Content));
        Assert.Empty(life.Case.NewFiles);
        life.Ignores(life.Register(content: "other"));
        life.Ignores(life.Register(content: "content"));
        life.Refuses(life.TakeOver(), Refusal.NoNewFile);
    }

    [Fact]
    public void What_is_set_aside_changes_nothing_and_is_known_when_it_comes_again()
    {
        Life life = Detours.NewFile();
        life.Refuses(life.SetAside(by: Town.Officer), Refusal.NotTheOffice);
        Assert.Equal("NewFileSetAside", life.Do(life.SetAside()).Story());
        Assert.Equal("加强社区治理", life.Case.Proposal!.Subject);
        life.Refuses(life.SetAside(), Refusal.NoNewFile);
        life.Ignores(life.Again(now => now with { Subject = "加强乡村治理" }));
    }

    [Fact]
    public void What_the_file_does_not_say_is_kept_as_it_is_known()
    {
        Life life = At.Drafting().Then(clerk => clerk.Move("newer@example.com"))
            .Then(clerk => clerk.Amend(now => now with { Proposers = [now.Proposers[0] with { Phone = "0393-6666185" }], IsKey = true, Particulars = new("濮政办〔2026〕3号") }))
            .Then(box => box.Register(Town.Proposal(new Proposer("苗方杰", false, null)) with { Subject = "加强乡村治理", Particulars = new(Category: "社会事业") }, "other"));

        life.Do(life.TakeOver());

        Assert.Equal(("newer@example.com", "0393-6666185"), (life.Case.Addresses[1], life.Case.Proposal!.Proposers[0].Phone));
        Assert.True(life.Case.IsKey);
        Assert.Equal(new Particulars("濮政办〔2026〕3号", Category: "社会事业"), life.Case.Proposal.Particulars);
    }

    [Fact]
    public void A_file_that_says_what_the_registration_was_corrected_to_is_no_other_content()
    {
        Life life = At.Drafting().Then(clerk => clerk.Amend(now => now with { Subject = "加强乡村治理" }));
        life.Ignores(life.Register(Town.Proposal() with { Subject = "加强乡村治理" }, "mended"));
        Assert.Single(life.Do(life.Register(Town.Proposal() with { Subject = "加强城乡治理" }, "third")).Events);
    }

    [Fact]
    public void A_file_whose_difference_was_corrected_by_hand_meanwhile_is_adopted_without_another_correction()
    {
        Life life = Detours.NewFile().Then(clerk => clerk.Amend(now => now with { Subject = "加强乡村治理" }));
        Assert.Equal("NewFileAdopted", life.Do(life.TakeOver()).Story());
    }

    [Fact]
    public void Only_the_office_adopts_until_the_signature_what_was_shown_beside_the_newest()
    {
        Life life = Detours.NewFile();
        life.Refuses(life.TakeOver(by: Town.Officer), Refusal.NotTheOffice);
        life.Refuses(life.TakeOver() with { Shown = 7 }, Refusal.RegistrationChanged);
        Life signed = At.Signed().Then(box => box.Again(now => now with { Subject = "加强乡村治理" }));
        signed.Refuses(signed.TakeOver(), Refusal.RegistrationIsFixed);
        signed.Do(signed.SetAside());
    }

    [Fact]
    public void A_file_of_an_older_journal_is_only_downloaded()
    {
        Life life = At.Drafting();
        Entry old = Entry.Of(life.Again(now => now), life.Case, new Decision([new ConflictingFileArrived(Town.Hash("old"), Town.Hash("file"))], []), life.Now, life.Office.PolicyHash);
        AdoptNewFile adopt = life.TakeOver("old");
        Assert.Equal(Refusal.NewFileUnread, adopt.DecideOn(life.Case.After(old), life.Office, life.Now).Refusal);
    }
}
