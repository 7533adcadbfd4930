import { entryS, occupiedS, type Route } from '../communications/index.ts';
import { type Course, PRIORITY } from './course.ts';

/** What a message is about: for the log, and for nothing else. */
export interface Subject {
  readonly content: 'detection' | 'firm-track' | 'impact-area' | 'order' | 'cue';
  readonly subjectId: string;
  readonly objectId: string;
}

export interface Post {
  /** Sends data over the least-delay route; lines of limited capacity take them one after another. `deliver` is called at the arrival. */
  data(from: number, to: number, departS: number, subject: Subject, deliver: (arrivalS: number) => void): void;
  /** Orders and cues go before data and do not queue: their arrival is known when they set out. Infinity = never. */
  urgentArrivalS(from: number, to: number, departS: number, subject: Subject): number;
}

/** The lines of one trial, with their queues. */
export function openPost({ prepared: { network }, queue, journal }: Course): Post {
  const freeS = new Float64Array(network.links.length).fill(Number.NEGATIVE_INFINITY);

  const carry = (route: Route, hop: number, readyS: number, arrived: (arrivalS: number) => void): void => {
    let timeS = readyS;
    for (let i = hop; i < route.length; i++) {
      const link = network.links[route[i]];
      if (link.capacityPerS === undefined) {
        timeS = entryS(link, timeS) + link.delayS;
      } else if (timeS > queue.nowS) {
        if (timeS < Number.POSITIVE_INFINITY)
          queue.push(timeS, PRIORITY.message, () => carry(route, i, timeS, arrived));
        return;
      } else {
        const enterS = entryS(link, Math.max(timeS, freeS[route[i]]));
        freeS[route[i]] = enterS + occupiedS(link);
        timeS = enterS + link.delayS;
      }
    }
    if (timeS === queue.nowS) arrived(timeS);
    else if (timeS < Number.POSITIVE_INFINITY) queue.push(timeS, PRIORITY.message, () => arrived(timeS));
  };

  const log = (kind: 'message-sent' | 'message-received', timeS: number, about: Envelope): void =>
    journal.write(() => {
      const { from, to, sentS, route, subject } = about;
      const [fromId, toId] = [network.nodes[from].id, network.nodes[to].id];
      const lines = route.map((i) => network.links[i].id).join(' ');
      const { content, subjectId, objectId } = subject;
      return { timeS, kind, subjectId, objectId, detail: { content, from: fromId, to: toId, sentS, lines } };
    });

  return {
    data(from, to, departS, subject, deliver) {
      const route = network.route(from, to, departS);
      if (route === null) return;
      const about = { from, to, sentS: departS, route, subject };
      const silent = from === to || !journal.keeps;
      if (!silent) log('message-sent', departS, about);
      carry(route, 0, departS, (arrivalS) => {
        if (!silent) log('message-received', arrivalS, about);
        deliver(arrivalS);
      });
    },
    urgentArrivalS(from, to, departS, subject) {
      const arrivalS = network.arrivalS(from, to, departS);
      if (journal.keeps && from !== to && arrivalS < Number.POSITIVE_INFINITY) {
        const about = { from, to, sentS: departS, route: network.route(from, to, departS) ?? [], subject };
        log('message-sent', departS, about);
        log('message-received', arrivalS, about);
      }
      return arrivalS;
    },
  };
}

interface Envelope {
  readonly from: number;
  readonly to: number;
  readonly sentS: number;
  readonly route: Route;
  readonly subject: Subject;
}
