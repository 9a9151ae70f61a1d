namespace Voice.Core.Conversations.Reading;

/// <summary>Welsh as it is texted, north and south, with and without accents (accents are gone before we look).</summary>
internal static class WelshWords
{
    public static readonly WordTable Table = new()
    {
        Spellings = """
            ydyw = ydy
            diolchyfawr = diolch
            """,
        Numbers = """
            un = 1
            dau = 2
            dwy = 2
            tri = 3
            tair = 3
            pedwar = 4
            pedair = 4
            pump = 5
            pum = 5
            chwech = 6
            chwe = 6
            saith = 7
            wyth = 8
            naw = 9
            deg = 10
            """,
        Yes = "ydw ydi ydy ydyn oes oedd oeddwn oedden oeddet oeddent bydda byddwn bydd byddaf bendant yndw yndi gwnaethon gwnaeth cefais",
        No = "nac nag naddo nage nagoes nacydw nagydw nagydi nagoedd nacoedd na",
        YesAlone = """
            ie
            do
            do do
            wrth gwrs
            yn bendant
            yn sicr
            bob amser
            drwy amser
            bob tro
            do wnaethon nhw
            oedden nhw
            """,
        NoAlone = """
            ddim
            dim o gwbl
            ddim o gwbl
            byth
            ddim wir
            dim wir
            dim really
            ddim really
            ddim yn wir
            nac oedden
            nag oedden
            nac oedd
            nag oedd
            nac oes
            nag oes
            nac ydw
            nag ydw
            nac ydy
            nac ydi
            nac oeddwn
            """,
        Hedges = """
            weithiau
            falle
            efallai
            ella
            tipyn bach
            tipyn
            bach
            ychydig
            eitha
            eithaf
            rhywfaint
            ie a na
            oedd a nac oedd
            dibynnu
            """,
        Partly = """
            weithiau
            tipyn bach
            tipyn
            ychydig
            rhywfaint
            eitha
            eithaf
            """,
        HedgeWords = "ond weithiau falle efallai ella",
        Negations = "ddim byth",
        Agree = """
            iawn
            ocê
            oce
            dechrau
            ymlaen
            ie plis
            ydw plis
            dw i eisiau
            """,
        Decline = """
            dim diolch
            na dim diolch
            ddim eisiau
            dw i ddim eisiau
            dwi ddim eisiau
            dwi ddim isio
            ddim isio
            well gen i beidio
            """,
        Skip = """
            pasio
            pas
            sgip
            sgipio
            neidio
            hepgor
            dwim yn gwybod
            dwim yn gwbod
            dwi'm yn gwybod
            dwi'm yn gwbod
            smo fi'n gwybod
            nesaf
            nesa
            cwestiwn nesaf
            ddim yn gwybod
            dim yn gwybod
            dwi ddim yn gwybod
            dw i ddim yn gwybod
            dydw i ddim yn gwybod
            ddim yn gwbod
            dwi ddim yn gwbod
            sai'n gwybod
            sai yn gwybod
            sain gwbod
            wn i ddim
            dwn i ddim
            dwnim
            dim syniad
            dim clem
            ddim yn siwr
            dim yn siwr
            dwi ddim yn siwr
            dw i ddim yn siwr
            ansicr
            ddim yn cofio
            dwi ddim yn cofio
            well gen i beidio dweud
            gwell gen i beidio dweud
            dim ateb
            dim sylw
            """,
        StopWords = "stopio stopiwch stopia peidiwch peidio gorffen canslo diwedd datdanysgrifio",
        StopPhrases = """
            dad danysgrifio
            rho'r gorau iddi
            rhowch y gorau iddi
            rhoi'r gorau
            paid a tecstio
            paid a tecstio fi
            paid tecstio fi
            paid a thecstio fi
            paid a fy nhecstio
            paid a cysylltu
            paid a chysylltu
            paid a chysylltu a fi
            paid ag anfon
            paid ag anfon neges
            paid ag anfon tecst
            peidiwch a tecstio
            peidiwch a tecstio fi
            peidiwch a thecstio fi
            peidiwch a fy nhecstio
            peidiwch a chysylltu
            peidiwch a chysylltu a fi
            peidiwch cysylltu a fi
            peidiwch ag anfon
            peidiwch ag anfon neges
            peidiwch ag anfon negeseuon
            peidiwch ag anfon tecst
            peidiwch ag anfon mwy
            peidiwch ag anfon mwy o negeseuon
            stopiwch tecstio fi
            stopia tecstio fi
            stopiwch anfon negeseuon
            stopio tecstio fi
            stopiwch decstio fi
            stopia decstio fi
            stop tecstio fi
            dim mwy o decsts
            dim mwy o decst
            dim mwy o negeseuon
            dim mwy o tecsts
            dim rhagor o negeseuon
            dim rhagor o decsts
            dim negeseuon
            gad lonydd i fi
            gad fi fod
            gad lonydd imi
            gad lonydd i mi
            gadewch lonydd i fi
            gadewch lonydd i mi
            gadewch fi fod
            cer o ma
            cer o'ma
            cer i ffwrdd
            cer i grafu
            dos o ma
            dos o'ma
            dos i ffwrdd
            ewch o ma
            ewch i ffwrdd
            """,
        StopUnlessComment = """
            dim mwy
            dim rhagor
            digon
            """,
        StartWords = "dechrau dechreuwch cychwyn",
        HelpWords = "cymorth gwybodaeth helpwch",
        HelpPhrases = """
            pwy yw hwn
            pwy yw hon
            pwy ydi hwn
            pwy ydi hwnna
            pwy yw e
            pwy wyt ti
            pwy ydych chi
            pwy dych chi
            pwy y chi
            pwy sy na
            pwy sydd yna
            pwy sydd yma
            pwy sy'n tecstio
            beth yw hwn
            beth yw hyn
            beth ydi hwn
            be di hwn
            be di hyn
            ydy hwn yn sgam
            """,
        WrongPerson = """
            rhif anghywir
            rhif rong
            person anghywir
            person rong
            ffon anghywir
            nid fy ffon i
            nid fy ffon i yw hon
            nid fi yw hwn
            dim fy ffon i
            ddim fy ffon i
            dwi ddim yn nabod ti
            dwi ddim yn eich nabod chi
            """,
        Polite = "plis diolch os gwelwch dda yn fawr os gweli di nawr rwan sori",
        Chatter = "plis diolch rwan nawr sori",
        BeforeAnswer = "tua tipyn rhoi rhif yw ydy mae sgor ateb dweud byddwn dwi'n dwin meddwl",
        AfterAnswer = "allan o achos oherwydd ond roedd maen nhw diolch mae oedd oedden yn",
        Units = "wythnos wythnosau mis misoedd blwyddyn blynedd diwrnod awr munud gwaith person pobl bunt punt o'r oed",
        Prepositions = "am yn ers erbyn",
        Faces = """
            trist iawn = 1
            gwael iawn = 1
            drwg iawn = 1
            ofnadwy = 1
            erchyll = 1
            sbwriel = 1
            trist = 2
            gwael = 2
            drwg = 2
            ddim yn dda = 2
            ddim yn hapus = 2
            iawn = 3
            oce = 3
            gweddol = 3
            go lew = 3
            da = 4
            hapus = 4
            eitha da = 4
            da iawn = 5
            hapus iawn = 5
            gwych = 5
            ardderchog = 5
            bendigedig = 5
            anhygoel = 5
            grêt = 5
            """,
        All = """
            i gyd
            y cyfan
            popeth
            pob un
            nhw i gyd
            """,
        NoneOfThem = """
            dim un
            dim
            dim byd
            dim ohonyn nhw
            na
            """,
        Continues = "hefyd ac",
        Everyday = "",
    };
}
