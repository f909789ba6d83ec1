import type {Report, Reporter} from '../parts/reporter.ts'

/**
 * One page that needs no other file and no network: the articles as printed, the findings in the
 * margin. The list of the articles and the filter stand at its end, for only then is known what is
 * in them; the page’s script puts them first.
 */
export const html: Reporter = {
  id: 'html',
  summary: 'a page with the articles as printed, the findings in the margin',
  open(settings) {
    let page: Report | undefined
    // What builds it takes longer to load than most reports to write.
    const load = async () => (page ??= (await import('./page.ts')).openPage(settings))
    return {
      add: async (file) => (await load()).add(file),
      end: async () => (await load()).end()
    }
  }
}
