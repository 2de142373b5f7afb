using Puyang.Proposals.Crashes.Faults;
using Puyang.Proposals.Walk;

namespace Puyang.Proposals.Crashes.Town;

/// <summary>Brings acts about as people do: until the page says that they are done.</summary>
internal sealed class People(World world, Habit habit, Manner manner, int seed)
{
    private const int Patience = 40;
    private readonly List<(Act Act, Form Form)> sent = [];

    /// <summary>How often an act was tried in vain.</summary>
    public int Retried { get; private set; }

    /// <summary>Acts until the act is done; the hosts do their work before.</summary>
    public async Task Do(Act act)
    {
        for (int attempt = 0; attempt < Patience; attempt++)
        {
            await world.Settle();
            string address = await act.Where(world.Mails);
            Machine machine = await world.Live();
            try
            {
                if (await Try(machine, act, address))
                {
                    await (manner == Manner.Late ? SendOldForms() : Task.CompletedTask);
                    return;
                }

                Retried++;
            }
            catch (Exception) when (machine.IsDead || world.Calls.Faults > 0)
            {
                // A browser without an answer.
                Retried++;
            }
        }

        throw new TimeoutException($"“{act.Name}” was never accepted.");
    }

    private async Task<bool> Send(Machine machine, Act act, Form form)
    {
        if (manner is Manner.AtOnce or Manner.TwoTabs)
        {
            Machine other = await world.Live();
            Form second = manner == Manner.TwoTabs ? form.UnderNewId() : form;
            bool[] both = await Task.WhenAll(Post(machine, act, form), Post(other, act, second));
            return manner == Manner.TwoTabs ? both.Any(isAccepted => isAccepted) : both.All(isAccepted => isAccepted);
        }

        bool isAccepted = await Post(machine, act, form);
        return manner == Manner.Twice && isAccepted ? await Post(machine, act, form) : isAccepted;
    }

    /// <summary>Sends a form and takes note if the answer says that it was accepted.</summary>
    private async Task<bool> Post(Machine machine, Act act, Form form)
    {
        Page answer = await world.Visitor(act.Person).Post(machine.Door, form, act.File);
        if (machine.IsDead)
        {
            return false;
        }

        if (!act.IsAccepted(answer))
        {
            return world.Calls.Faults > 0 || manner is Manner.TwoTabs or Manner.Late ? false : throw Unexpected(act, answer);
        }

        lock (world.Ledger)
        {
            world.Ledger.Add(new SeenAccepted(act.Name, act.Message ?? form.Message));
        }

        return true;
    }

    private async Task SendOldForms()
    {
        long before = (await world.Journal.Load(Walk185.Id)).Length;
        foreach ((Act act, Form form) in sent.OrderBy(old => Plans.Dice(seed, sent.IndexOf(old) + sent.Count * 100, int.MaxValue)))
        {
            Machine machine = await world.Live();
            Assert.True(await Post(machine, act, form), $"“{act.Name}” was not accepted when it came again.");
            Assert.True(act.File is not null || !await Post(machine, act, form.UnderNewId()), $"“{act.Name}” was accepted once more.");
        }

        Assert.Equal(before, (await world.Journal.Load(Walk185.Id)).Length);
    }

    private async Task<bool> Try(Machine machine, Act act, string address)
    {
        Visitor visitor = world.Visitor(act.Person);
        Page page = await visitor.Open(machine.Door, address);
        if (page.Status == 401)
        {
            await SignIn(machine, visitor);
            Retried--;
            return false;
        }

        if (page.Status != 200 || machine.IsDead)
        {
            return world.Calls.Faults > 0 || machine.IsDead ? false : throw Unexpected(act, page);
        }

        Form? form = Form.With(act.Button, page);
        return form is null || act.IsDone(form) || await Act(machine, act, form.Filled(act.Typed(form)));
    }

    private async Task<bool> Act(Machine machine, Act act, Form form)
    {
        sent.Add((act, form));
        bool isAccepted = await Send(machine, act, form);
        if (isAccepted || !machine.IsDead || habit == Habit.LooksAgain)
        {
            return isAccepted;
        }

        return await Send(await world.Live(), act, form);
    }

    private async Task SignIn(Machine machine, Visitor visitor)
    {
        string link = (await world.Corner.Sight.Container("development").GetBlobClient("staff-link.txt").DownloadContentAsync()).Value.Content.ToString();
        Page page = await visitor.Open(machine.Door, new Uri(link).PathAndQuery);
        if (Form.With("登录", page) is not { } form || (await visitor.Post(machine.Door, form)).Status != 302)
        {
            // The link may be used up although nobody was let in: every start of the program shows another.
            await world.Stop();
        }
    }

    private static InvalidOperationException Unexpected(Act act, Page page) =>
        new($"“{act.Name}” was answered with {page.Status} at {page.Address}: {page.Text}");
}
